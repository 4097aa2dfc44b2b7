/**
 * Charts of a run as PNG, each with the plotted numbers beside it as CSV. A chart answers the question in its title, draws nothing that
 * was not measured, and is skipped with a reason where there is nothing to draw.
 */
package dev.ringside.chart;
