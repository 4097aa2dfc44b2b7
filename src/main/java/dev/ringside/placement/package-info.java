/** On which processors the two sides of a benchmark run, and whether they have one each. */
package dev.ringside.placement;
