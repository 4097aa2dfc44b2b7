package dev.ringside.chart;

/** How far a point of a scatter plot and its intervals reach, in values: what no name may cover. */
record Whiskers(double x, double lowX, double highX, double y, double lowY, double highY) {}
