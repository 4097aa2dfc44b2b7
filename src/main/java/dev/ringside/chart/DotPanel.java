package dev.ringside.chart;

import java.util.List;

/** Rows below a title, with a heading for each column to their right. */
record DotPanel(String title, String circumstances, List<String> headings, List<DotRow> rows) {}
