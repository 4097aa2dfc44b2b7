package dev.ringside.chart;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;

/** Plots in rows and columns, all of the same size, some places empty: JFreeChart can only put them into one row or one column. */
final class Tiles extends Plot {
    private static final long serialVersionUID = 1L;

    private final transient List<List<Optional<XYPlot>>> rows;

    /** {@code left} is the room in pixels that all plots have for the labels of their range axis. */
    Tiles(List<List<Optional<XYPlot>>> rows, double left) {
        this.rows = rows;
        setOutlineVisible(false);
        AxisSpace space = new AxisSpace();
        space.setLeft(left);
        plots().forEach(plot -> plot.setFixedRangeAxisSpace(space));
    }

    /** As many rows as that takes. */
    static Tiles inColumns(List<Optional<XYPlot>> plots, int columns, double left) {
        List<List<Optional<XYPlot>>> rows = new ArrayList<>();
        for (int i = 0; i < plots.size(); i += columns) {
            List<Optional<XYPlot>> row = new ArrayList<>(plots.subList(i, Math.min(i + columns, plots.size())));
            while (row.size() < columns) {
                row.add(Optional.empty());
            }
            rows.add(row);
        }
        return new Tiles(rows, left);
    }

    List<XYPlot> plots() {
        return rows.stream().flatMap(List::stream).flatMap(Optional::stream).toList();
    }

    @Override
    public void draw(
            Graphics2D graphics, Rectangle2D area, Point2D anchor, PlotState parentState, PlotRenderingInfo info) {
        double height = area.getHeight() / rows.size();
        for (int y = 0; y < rows.size(); y++) {
            List<Optional<XYPlot>> row = rows.get(y);
            double width = area.getWidth() / row.size();
            for (int x = 0; x < row.size(); x++) {
                Rectangle2D place =
                        new Rectangle2D.Double(area.getX() + x * width, area.getY() + y * height, width, height);
                row.get(x).ifPresent(plot -> plot.draw(graphics, place, anchor, parentState, info));
            }
        }
    }

    @Override
    public String getPlotType() {
        return "tiles";
    }
}
