package dev.ringside.protocol;

/**
 * Where everything of a protocol lies. Byte order and word size are the host's. Numbers are offsets from the start of the frame, which
 * is the start of the segment for all but {@link Protocol#SEQUENCED}, whose frame follows the core ring.
 *
 * <pre>
 *      0 +-------------------------------------------------------------------+
 *        | magic 8       | version 4   | protocol 4  | slots 4 | capacity 4  |  header, written once,
 *     24 | producers 4   | consumers 4 | creator pid 8 | creator start 8     |  magic last (release)
 *    128 +-------------------------------------------------------------------+
 *        | attacher pid 8 | attacher start 8 (last)                          |  written once by the consumer process
 *    256 +-------------------------------------------------------------------+
 *        | final sequence 8: messages there will be; 2^63-1 until known      |
 *    384 +-------------------------------------------------------------------+
 *        | writers that have finished 4 | readers that have left 4           |  atomic adds
 *    512 +-------------------------------------------------------------------+
 *        | reader 0: taken 8 | lost 8 | torn 8                               |  16 times 128 bytes
 *   2560 +-------------------------------------------------------------------+
 *        | word 0 | word 1 | ... | word 16                                   |  the protocol's own, 17 times 128 bytes
 *   4736 +-------------------------------------------------------------------+
 *        | nothing                                                           |
 *        +-------------------------------------------------------------------+
 *        | slot 0: word 8 | length 4 | pad | payload                         |  slots and payloads as in
 *        | slot 1: ...                                                       |  dev.ringside.ring.RingLayout
 *        +-------------------------------------------------------------------+
 * </pre>
 */
final class FrameLayout {
    static final long MAGIC = 0x4841_4e44_4f56_4552L; // "HANDOVER"
    static final int VERSION = 1;

    static final int PAD = 128;

    static final long MAGIC_OFFSET = 0;
    static final long VERSION_OFFSET = MAGIC_OFFSET + 8;
    static final long PROTOCOL_OFFSET = VERSION_OFFSET + 4;
    static final long SLOT_COUNT_OFFSET = PROTOCOL_OFFSET + 4;
    static final long CAPACITY_OFFSET = SLOT_COUNT_OFFSET + 4;
    static final long PRODUCERS_OFFSET = CAPACITY_OFFSET + 4;
    static final long CONSUMERS_OFFSET = PRODUCERS_OFFSET + 4;
    static final long CREATOR_PID_OFFSET = CONSUMERS_OFFSET + 4;
    static final long CREATOR_START_OFFSET = CREATOR_PID_OFFSET + 8;

    static final long ATTACHER_PID_OFFSET = MAGIC_OFFSET + PAD;
    static final long ATTACHER_START_OFFSET = ATTACHER_PID_OFFSET + 8;

    static final long FINAL_SEQUENCE_OFFSET = ATTACHER_PID_OFFSET + PAD;
    static final long FINISHED_OFFSET = FINAL_SEQUENCE_OFFSET + PAD;
    static final long LEFT_OFFSET = FINISHED_OFFSET + 4;

    /** Most writers and most readers. */
    static final int MAX_THREADS = 16;

    static final long COUNTERS_OFFSET = FINISHED_OFFSET + PAD;
    static final long COUNTER_TAKEN = 0;
    static final long COUNTER_LOST = COUNTER_TAKEN + 8;
    static final long COUNTER_TORN = COUNTER_LOST + 8;

    static final long WORDS_OFFSET = COUNTERS_OFFSET + (long) MAX_THREADS * PAD;
    static final int WORDS = MAX_THREADS + 1;
    static final long END = WORDS_OFFSET + (long) WORDS * PAD;

    static final long SLOT_WORD = 0;
    static final long SLOT_LENGTH = SLOT_WORD + 8;

    private FrameLayout() {}

    static long counters(int reader) {
        return COUNTERS_OFFSET + (long) reader * PAD;
    }

    static long word(int index) {
        return WORDS_OFFSET + (long) index * PAD;
    }
}
