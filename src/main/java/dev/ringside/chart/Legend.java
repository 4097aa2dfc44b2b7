package dev.ringside.chart;

import java.awt.BasicStroke;
import java.util.Map;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** What the marks of a chart mean, in a line above it. */
final class Legend {
    private Legend() {}

    static LegendTitle of(Map<String, Look> looks) {
        LegendItemCollection items = new LegendItemCollection();
        looks.forEach((label, look) -> items.add(item(label, look)));
        LegendTitle legend = new LegendTitle(() -> items);
        legend.setItemFont(Typeface.TEXT);
        legend.setItemPaint(Style.INK);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemLabelPadding(new RectangleInsets(2, 6, 2, 24));
        legend.setMargin(new RectangleInsets(6, 0, 6, 0));
        legend.setFrame(BlockBorder.NONE);
        return legend;
    }

    private static LegendItem item(String label, Look look) {
        LegendItem item =
                new LegendItem(label, null, null, null, look.shape(), look.fill(), new BasicStroke(2), look.color());
        return item;
    }
}
