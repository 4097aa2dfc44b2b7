/** Two builds measured by turns on one host: each in a JVM of its own, judged by one gate. */
package dev.ringside.duet;
