/** What this host can honour, one check a line: supported, or not and what it costs and the command that mends it. */
package dev.ringside.doctor;
