/**
 * What the figures of a run say: contrasts between cells with their intervals, which flags matter, what is best and by how much. Data in,
 * data out; charts draw it and reports put it into words.
 */
package dev.ringside.analysis;
