/**
 * Shared segments, the four memory flags, and the proof from /proc that a flag was in force.
 *
 * <p>Vocabulary: a flag is <em>requested</em> for a cell, <em>applied</em> by a process to its own mapping, <em>effective</em> when
 * /proc shows it. Page tables belong to a process, so each process applies and proves for itself.
 */
package dev.ringside.memory;
