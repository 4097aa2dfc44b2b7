package dev.ringside.duet;

/** The process that runs the forks of one build has died, hangs or speaks otherwise than it should. */
final class ArmLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ArmLostException(String message) {
        super(message);
    }
}
