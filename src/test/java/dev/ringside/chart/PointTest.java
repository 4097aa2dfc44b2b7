package dev.ringside.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.results.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointTest {

    @Test
    void shouldQuoteNamesAndLeaveOutIntervalsThatAreNone() {
        String csv = Point.csv(List.of(
                new Point("spin, 1 consumer", "64", Interval.of(1.5), "GB/s"),
                new Point("a \"b\"", "none", new Interval(2e6, 1e6, 3e6, 5), "ns/op"),
                Point.missing("udp block", "1048576", "B/s", "unavailable: \"at most\" 65507 bytes")));

        assertThat(csv).isEqualTo("""
                        series,x,mean,low,high,forks,unit,note
                        "spin, 1 consumer",64,1.5,,,1,GB/s,
                        "a ""b""\",none,2000000.0,1000000.0,3000000.0,5,ns/op,
                        udp block,1048576,,,,0,B/s,"unavailable: ""at most"" 65507 bytes"
                        """);
    }
}
