/**
 * The files of a run, written and read: {@code forks.jsonl} (one line a fork, appended as it ends), {@code run.json} (host, settings,
 * every cell and its state) and {@code jmh.json} (plain JMH).
 */
package dev.ringside.results;
