/** Forks drawn with a known truth, and the decisions of this project and of others made on them: how often each is wrong. */
package dev.ringside.simulate;
