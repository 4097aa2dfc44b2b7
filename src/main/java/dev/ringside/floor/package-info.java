/** The least that two processes, or one core, need on this host: C programs, built where there is a compiler, to hold the rows of Java against. */
package dev.ringside.floor;
