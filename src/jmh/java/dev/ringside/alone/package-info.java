/** What one JVM can find out alone: the floors of Java, the steps and the facts that claims are about. */
package dev.ringside.alone;
