package dev.ringside.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    /** Its range is zero, which a logarithmic axis does not have. */
    @Test
    void hasAnAxisWhereAClaimIsThatThereIsNone() {
        var cell = SyntheticRun.bare("Protocol", "protocol", "DOUBLE_BUFFER", "slotSize", "65536");
        SyntheticRun run = new SyntheticRun()
                .measured(cell, "consumed", "ops/s", 1000, 1000, 1000)
                .measured(cell, "torn", "ops/s", 3, 4, 5);

        CombinedDomainXYPlot plot = (CombinedDomainXYPlot)
                Chart.CLAIMS.of(run.build()).pictures().get("").chart().getPlot();
        ValueAxis axis = plot.getDomainAxis();

        assertThat(axis.getLowerBound()).isPositive();
        assertThat(axis.getUpperBound()).isFinite().isGreaterThan(axis.getLowerBound());
    }
}
