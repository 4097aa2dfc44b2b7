/** How Ringside starts a JVM: the same flags for the host, its forks and their peers. */
package dev.ringside.jvm;
