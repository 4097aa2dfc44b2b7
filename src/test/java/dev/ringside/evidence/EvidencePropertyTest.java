package dev.ringside.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is put in comes out, by line and by file. */
class EvidencePropertyTest {

    @Property
    void shouldSurviveALine(@ForAll("entries") Map<String, String> entries) {
        String line = evidence(entries).toLine();

        assertThat(line).doesNotContain("\n", "\r");
        assertThat(Evidence.parseLine(line).asMap()).isEqualTo(entries);
    }

    @Property(tries = 300)
    void shouldSurviveAFile(@ForAll("entries") Map<String, String> entries) throws IOException {
        Path folder = Files.createTempDirectory("evidence");
        Path file = folder.resolve("file");
        try {
            evidence(entries).writeTo(file);
            assertThat(Evidence.readFrom(file).asMap()).isEqualTo(entries);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static Evidence evidence(Map<String, String> entries) {
        return new Evidence().putAll("", entries);
    }

    @Provide
    Arbitrary<Map<String, String>> entries() {
        Arbitrary<String> names = Arbitraries.strings().all().excludeChars('=').ofMaxLength(20);
        Arbitrary<String> ordinary = Arbitraries.strings().ofMaxLength(40);
        Arbitrary<String> awkward = Arbitraries.strings()
                .withChars("\t\n\r\\=tnru0 \u00a0\u2003\u2028\u0085\f")
                .ofMaxLength(10);
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(20);
        return Arbitraries.maps(names, Arbitraries.oneOf(ordinary, awkward, anything))
                .ofMaxSize(8);
    }
}
