package dev.ringside.results;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What the host did while a fork ran: the share of all processor time that the hypervisor took (0 to 1), the share that processes took
 * which are not of this run, the load average when it started, and the processors' mean frequency in MHz (null where it is not told).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HostSample(double steal, double others, double load, Double mhz) {}
