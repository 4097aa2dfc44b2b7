package dev.ringside.chart;

import java.util.SortedMap;

/** Values by the order of the forks that they are of; a line through them where they are of one thing. */
record StripSeries(String name, Look look, boolean isLine, SortedMap<Integer, Double> values) {}
