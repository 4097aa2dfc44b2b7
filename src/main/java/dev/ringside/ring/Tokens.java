package dev.ringside.ring;

/** Tokens of <em>empty</em> and <em>filled</em>, counted by semaphores of some kind. A take ends after a slice, with or without one. */
interface Tokens {

    /** Producer, before a message: false where there was none to take. */
    boolean takeEmpty();

    /** Producer, after a message: gives one of <em>filled</em> for the one of <em>empty</em> that it took. */
    void giveFilled();

    /** Consumer, before a message: false where there was none to take. */
    boolean takeFilled();

    /** Consumer, after a message: gives one of <em>empty</em> for the one of <em>filled</em> that it took. */
    void giveEmpty();

    /** Gives {@code threads} of <em>filled</em> for which there is no message. */
    void release(int threads);
}
