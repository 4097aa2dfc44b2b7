/** Two measurements of the same rows held against each other: matched, judged by rules fixed beforehand, with every row accounted for. */
package dev.ringside.diff;
