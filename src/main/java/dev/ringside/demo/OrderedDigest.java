package dev.ringside.demo;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/** SHA-256 over blocks that threads bring out of order: each waits for its turn. */
final class OrderedDigest {
    private final MessageDigest sha256 = Sha256.start();
    private long next;
    private boolean broken;

    synchronized void update(long sequence, ByteBuffer block) throws InterruptedException {
        while (next != sequence && !broken) {
            wait();
        }
        sha256.update(block);
        next++;
        notifyAll();
    }

    /** A block will never come: nobody waits for its turn any more. */
    synchronized void giveUp() {
        broken = true;
        notifyAll();
    }

    synchronized byte[] digest() {
        return sha256.digest();
    }
}
