/**
 * Figures and rules that people repeat about two processes on one host, each bound to cells of a run and to a rule that was written down
 * before anything was measured, in ratios and not in another machine's milliseconds.
 */
package dev.ringside.claim;
