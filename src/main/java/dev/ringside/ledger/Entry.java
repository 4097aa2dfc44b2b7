package dev.ringside.ledger;

import dev.ringside.procfs.ProcessId;
import java.io.IOException;
import java.util.List;

/** One object of a ledger: a line {@code kind word word ...}. */
record Entry(Kind kind, List<String> identity) {
    Entry {
        if (identity.size() < kind.words() || !identity.stream().allMatch(word -> word.matches("\\S+"))) {
            throw new IllegalArgumentException("not " + kind.words() + " words without white space: " + identity);
        }
    }

    static Entry of(Kind kind, Object... identity) {
        return new Entry(kind, List.of(identity).stream().map(String::valueOf).toList());
    }

    static Entry parse(String line) {
        List<String> words = List.of(line.split(" "));
        return new Entry(Kind.named(words.get(0)), words.subList(1, words.size()));
    }

    boolean remove(ProcessId owner) throws IOException {
        return kind.remove(owner, identity);
    }

    @Override
    public String toString() {
        return kind.label() + " " + String.join(" ", identity);
    }
}
