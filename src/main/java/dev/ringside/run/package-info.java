/** The run engine: single JMH forks in shuffled rounds, each on disk before the next starts. */
package dev.ringside.run;
