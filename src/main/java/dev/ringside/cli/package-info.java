/** The commands: picocli on the outside, one class a command, nothing measured or computed here. */
package dev.ringside.cli;
