package dev.ringside.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seals the files of a run: old runs must stay readable, and a change of format must be meant. */
class RunFormatTest {
    private final Locale before = Locale.getDefault();

    @TempDir
    Path path;

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "de-CH", "tr-TR", "ar-EG-u-nu-arab"})
    void shouldWriteTheSameBytesInEveryLocale(String locale) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(locale));
        RunFolder folder = new RunFolder(path);
        for (ForkRecord fork : Sample.forks()) {
            folder.append(fork);
        }
        folder.write(Sample.info(), Sample.forks());

        assertThat(Files.readString(folder.forksFile())).isEqualTo(Golden.of("forks.jsonl"));
        assertThat(Files.readString(folder.runFile())).isEqualTo(Golden.of("run.json"));
        assertThat(Files.readString(folder.jmhFile())).isEqualTo(Golden.of("jmh.json"));
    }

    @Test
    void shouldReadWhatWasWrittenOnce() throws IOException {
        RunFolder folder = new RunFolder(path);
        Files.writeString(folder.forksFile(), Golden.of("forks.jsonl"));
        Files.writeString(folder.runFile(), Golden.of("run.json"));

        assertThat(folder.readForks()).isEqualTo(Sample.forks());
        assertThat(folder.readInfo()).isEqualTo(Sample.info());
    }
}
