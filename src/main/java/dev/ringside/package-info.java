/** Benchmarks of inter-process communication on one Linux host. */
package dev.ringside;
