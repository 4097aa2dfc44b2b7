/** What one process tells another about itself, as text: peer to fork over a pipe, fork to the run engine in a file. */
package dev.ringside.evidence;
