package dev.ringside.duet;

/** A build that can be measured: {@code classPath} leads to copies that nobody else changes. */
record Built(Build build, String classPath) {}
