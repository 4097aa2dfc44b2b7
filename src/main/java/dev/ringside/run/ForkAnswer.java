package dev.ringside.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringside.results.ForkRecord;
import java.util.List;

/**
 * What a {@link ForkServer} says, a line each: first that it is there, by the {@code protocol} that it speaks; then one answer to every order.
 * {@code known} has a word on each cell that was asked for, in their order; {@code seconds} is what was spent on preparing, 0 where nothing
 * was; {@code failure} is a bug, in words.
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record ForkAnswer(int protocol, List<Knowledge> known, double seconds, ForkRecord fork, String failure) {
    /** Changes with whatever an older build would misunderstand. */
    public static final int PROTOCOL = 1;

    static ForkAnswer ready() {
        return new ForkAnswer(PROTOCOL, null, 0, null, null);
    }

    static ForkAnswer known(List<Knowledge> known) {
        return new ForkAnswer(0, known, 0, null, null);
    }

    static ForkAnswer prepared(double seconds) {
        return new ForkAnswer(0, null, seconds, null, null);
    }

    static ForkAnswer ran(ForkRecord fork) {
        return new ForkAnswer(0, null, 0, fork, null);
    }

    static ForkAnswer failed(String failure) {
        return new ForkAnswer(0, null, 0, null, failure);
    }
}
