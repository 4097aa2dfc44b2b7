package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The documents have the codes that there are, and the faults that are tested. */
class ExitCodesDocTest {
    private static List<Integer> codes() throws IllegalAccessException {
        List<Integer> codes = new ArrayList<>();
        for (Field field : ExitCode.class.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == int.class) {
                codes.add(field.getInt(null));
            }
        }
        if (!codes.contains(Faults.INTERRUPTED)) {
            codes.add(Faults.INTERRUPTED);
        }
        return codes;
    }

    private static List<Integer> numbers(String pattern, String text) {
        List<Integer> numbers = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
        while (matcher.find()) {
            numbers.add(Integer.parseInt(matcher.group(1)));
        }
        return numbers;
    }

    @Test
    void shouldHaveEveryCodeInTheTable() throws Exception {
        String doc = Files.readString(Path.of("docs/EXIT-CODES.md"));

        assertThat(numbers("^\\| (\\d+) \\|", doc)).containsExactlyElementsOf(codes());
    }

    @Test
    void shouldHaveEveryCodeInTheReadme() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String line = readme.substring(readme.indexOf("Exit codes:"));

        assertThat(numbers("\\b(\\d+) [a-z]", line.substring(0, line.indexOf("\n\n"))))
                .containsExactlyInAnyOrderElementsOf(codes());
    }

    @Test
    void shouldHaveEveryFaultInTheTable() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs/EXIT-CODES.md"));
        List<String> rows = lines.subList(lines.indexOf("| what is wrong | code |") + 2, lines.size());

        assertThat(rows)
                .as("the table at the end of docs/EXIT-CODES.md")
                .containsExactlyElementsOf(Faults.all().stream()
                        .map(fault -> "| " + fault.name() + " | " + fault.code() + " |")
                        .toList());
    }
}
