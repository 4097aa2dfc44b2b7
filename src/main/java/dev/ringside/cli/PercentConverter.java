package dev.ringside.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 3}, {@code 3%} or {@code 0.5%} as a share of 1; more than nothing and at most 100. */
final class PercentConverter implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
        String number = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        if (number.matches("[0-9]{1,3}(\\.[0-9]{1,6})?")) {
            double percent = Double.parseDouble(number);
            if (percent > 0 && percent <= 100) {
                return percent / 100;
            }
        }
        throw new TypeConversionException("'" + text + "' is no percentage between 0 and 100: write 3 or 0.5%");
    }
}
