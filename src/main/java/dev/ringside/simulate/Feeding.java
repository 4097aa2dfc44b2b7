package dev.ringside.simulate;

/** In which order the rows that other rules judge were measured, and how many forks of each there are. */
enum Feeding {
    SEQUENTIAL_FIVE("all base, then all head; 5 forks", true, true),
    INTERLEAVED_FIVE("in turns; 5 forks", false, true),
    SEQUENTIAL_ALIKE("all base, then all head; as many forks as ours", true, false),
    INTERLEAVED_ALIKE("in turns; as many forks as ours", false, false);

    private static final int FORKS = 5;

    private final String words;
    private final boolean sequential;
    private final boolean five;

    Feeding(String words, boolean sequential, boolean five) {
        this.words = words;
        this.sequential = sequential;
        this.five = five;
    }

    String words() {
        return words;
    }

    /** Of each row and side, where a duet of {@code rows} took {@code pairs} altogether. */
    int forks(int pairs, int rows) {
        return five ? FORKS : Math.max(FORKS, (pairs + rows - 1) / rows);
    }

    /** When a fork runs: JMH has all forks of a row in a row, and one side is over before the other begins. */
    int time(boolean isHead, int row, int fork, int rows, int forks) {
        return sequential
                ? (isHead ? rows * forks : 0) + row * forks + fork
                : 2 * (fork * rows + row) + (isHead == (fork % 2 == 0) ? 1 : 0);
    }
}
