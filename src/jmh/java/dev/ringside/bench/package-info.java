/** The JMH benchmarks: the forked JVM produces, a peer JVM that it starts consumes. */
package dev.ringside.bench;
