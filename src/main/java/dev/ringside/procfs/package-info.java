/** What the kernel says, parsed from the text of /proc and /sys: text in, facts out. Each {@code parse} is pure. */
package dev.ringside.procfs;
