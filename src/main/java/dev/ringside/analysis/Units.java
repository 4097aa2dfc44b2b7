package dev.ringside.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** Numbers with the unit in which people read them. */
public final class Units {
    private record Unit(String name, double size) {
        String of(double value) {
            return plain(value / size) + " " + name;
        }
    }

    private static final List<Unit> TIMES =
            List.of(new Unit("ns", 1), new Unit("µs", 1e3), new Unit("ms", 1e6), new Unit("s", 1e9));

    private static final List<Unit> SIZES =
            List.of(new Unit("B", 1), new Unit("KiB", 1 << 10), new Unit("MiB", 1 << 20), new Unit("GiB", 1 << 30));

    private static final List<Unit> RATES = List.of(
            new Unit("B/s", 1),
            new Unit("kB/s", 1e3),
            new Unit("MB/s", 1e6),
            new Unit("GB/s", 1e9),
            new Unit("TB/s", 1e12));

    private static final List<Unit> COUNTS = List.of(new Unit("k", 1e3), new Unit("M", 1e6), new Unit("G", 1e9));

    private Units() {}

    /** {@code 9.62 GB/s}, {@code 12.1 µs}, {@code 279 k ops/s}: a figure in the unit of its metric. */
    public static String text(double value, String unit) {
        return switch (unit) {
            case "ns/op" -> time(value);
            case "B/s" -> rate(value);
            case "B" -> size(Math.round(value));
            default -> count(value) + " " + unit;
        };
    }

    public static String time(double nanos) {
        return timeAsIn(nanos, nanos);
    }

    /** In the unit that suits {@code model}, for an axis whose ticks all have the same one. */
    public static String timeAsIn(double model, double nanos) {
        return nanos == 0 ? "0" : largest(TIMES, model).of(nanos);
    }

    public static String size(long bytes) {
        return largest(SIZES, bytes).of(bytes);
    }

    public static String rate(double bytesPerSecond) {
        return bytesPerSecond == 0 ? "0" : largest(RATES, bytesPerSecond).of(bytesPerSecond);
    }

    /** {@code 1.2 M}. */
    public static String count(double count) {
        return count < 1000 ? plain(count) : largest(COUNTS, count).of(count);
    }

    /** A mean of counts: {@code 0.6}, {@code 8192}. */
    public static String counted(double mean) {
        return mean < 10 ? plain(Math.round(mean * 10) / 10.0) : Long.toString(Math.round(mean));
    }

    /** {@code 1 000 000}. */
    public static String grouped(long count) {
        return Long.toString(count).replaceAll("(?<=\\d)(?=(\\d{3})+$)", " ");
    }

    /** For the ticks of an axis: as {@link #plain} where that is short, else a power of ten. */
    public static String tick(double value) {
        double size = Math.abs(value);
        return size == 0 || size >= 1e-4 && size < 1e6
                ? plain(value)
                : String.format(Locale.ROOT, "%.0e", value)
                        .replaceFirst("e([-+])0*(?=\\d)", "e$1")
                        .replace("e+", "e");
    }

    /** Three digits, and never an exponent. */
    public static String plain(double value) {
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            return Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
        return rounded.toPlainString();
    }

    private static Unit largest(List<Unit> units, double value) {
        return units.stream()
                .filter(unit -> unit.size() <= Math.abs(value))
                .reduce((smaller, larger) -> larger)
                .orElse(units.get(0));
    }
}
