package dev.ringside.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.memory.UnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    @TempDir
    Path folder;

    @Test
    void shouldNameEverySource() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/jmh/c"))) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .isEqualTo(Sources.NAMES);
        }
    }

    @Test
    void shouldBuildWithoutAWarning() {
        Floors.requireCompiler();
        Path program = folder.resolve("program");

        Compiler.find().orElseThrow().build(Sources.unpack(folder), program, "-Werror");

        assertThat(program).isExecutable();
    }

    @Test
    void shouldReportTheCompilersLastWords() throws IOException {
        Floors.requireCompiler();
        Path wrong = Files.writeString(folder.resolve("wrong.c"), "int main(void) { return nothing; }\n");

        assertThatThrownBy(() -> Compiler.find().orElseThrow().build(List.of(wrong), folder.resolve("program")))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("building the C floors failed: exit code 1")
                .hasMessageContaining("nothing");
    }

    @Test
    void shouldFindNoCompilerWhereThereIsNone() throws IOException {
        Files.writeString(folder.resolve("cc"), "not executable");

        assertThat(Compiler.find("")).isEmpty();
        assertThat(Compiler.find(folder.toString())).isEmpty();
        assertThat(folder.resolve("cc").toFile().setExecutable(true)).isTrue();
        assertThat(Compiler.find("/nowhere:" + folder)).contains(new Compiler(folder.resolve("cc")));
    }
}
