package dev.ringside.ring;

import dev.ringside.memory.Payload;

/**
 * Where everything lies in a segment; the ABI that programs in other languages attach to. Byte order and word size are the host's
 * (64-bit, little-endian on x86-64 and aarch64). Numbers are offsets from the start of the segment.
 *
 * <pre>
 *      0 +--------------------------------------------------------------+
 *        | magic 8           | version 4       | slot count 4           |  header, written once,
 *     16 | payload capacity 8| slot offset 8   | slot stride 8          |  magic last (release)
 *     40 | payload offset 8  | payload stride 8| segment bytes 8        |
 *     64 | creator pid 8     | creator start 8                          |
 *     80 | wait strategy 4   | fence 4         | semaphore set 4 | pad  |
 *    128 +--------------------------------------------------------------+
 *        | attacher pid 8 (compare and set) | start 8 (last) | threads 4|  written once by the consumer process
 *    256 +--------------------------------------------------------------+
 *        | producer cursor 8: messages published                        |  each word below alone
 *    384 +--------------------------------------------------------------+  on 128 bytes
 *        | consumer cursor 8: tickets taken (atomic add)                |
 *    512 +--------------------------------------------------------------+
 *        | producer wait word 4: 1 while the producer may sleep         |
 *    640 +--------------------------------------------------------------+
 *        | consumers wait word 4: consumer threads that may sleep       |
 *    768 +--------------------------------------------------------------+
 *        | final sequence 8: messages there will be; 2^63-1 until known |
 *    896 +--------------------------------------------------------------+
 *        | digest 32: of what was sent, once final sequence is known    |
 *   1024 +--------------------------------------------------------------+
 *        | semaphore "filled": sem_t 32                                 |  made where the wait strategy
 *   1152 +--------------------------------------------------------------+  has use for them, else zero
 *        | semaphore "empty": sem_t 32                                  |
 *   1280 +--------------------------------------------------------------+
 *        | mutex: pthread_mutex_t 40 (x86-64) or 48 (aarch64)           |
 *   1408 +--------------------------------------------------------------+
 *        | condition "filled", consumers wait: pthread_cond_t 48        |
 *   1536 +--------------------------------------------------------------+
 *        | condition "empty", the producer waits: pthread_cond_t 48     |
 *   1664 +--------------------------------------------------------------+
 *        | consumer 0: messages m 8 | pad 8 | times of even m 16        |  64 times 128 bytes; times are
 *        |             times of odd m 16: ns reading 8, last free 8     |  written before m says that they are
 *   9856 +--------------------------------------------------------------+
 *        | slot 0: sequence 8 | length 4 | pad 4 | time stamp 8 | pad 8 |  payload under 4 KiB: its payload
 *        | slot 1: ...                                                  |  follows each slot header here
 *        +--------------------------------------------------------------+
 *        | payload 0 | payload 1 | ...                                  |  payload of 4 KiB and more: from a
 *        +--------------------------------------------------------------+  multiple of 2 MiB, each on a page
 * </pre>
 *
 * The wait strategy is the number of a {@link WaitStrategy}. The fence is 0 where a waker makes a full fence between its store of a
 * sequence word and its look at a wait word, and 1 where it makes none, for which both processes have registered with
 * membarrier(MEMBARRIER_CMD_REGISTER_GLOBAL_EXPEDITED) and a sleeper calls MEMBARRIER_CMD_GLOBAL_EXPEDITED between its mark and its
 * last look. The semaphore set is the id of System V semaphores: 0 counts what is filled, 1 what is empty.
 *
 * <p>The layout depends on slot count and capacity alone, never on a memory flag. A slot's sequence word holds 2n while the slot is free
 * for message n, and 2n + 1 once message n lies in it: with n and n + 1 a ring of one slot would look free as soon as it is full.
 */
public record RingLayout(
        int slots,
        long capacity,
        long slotOffset,
        long slotStride,
        long payloadOffset,
        long payloadStride,
        long bytes) {

    public static final long MAGIC = 0x5249_4e47_5349_4445L; // "RINGSIDE"
    public static final int VERSION = 2;

    static final int PAD = 128;

    static final long MAGIC_OFFSET = 0;
    static final long VERSION_OFFSET = MAGIC_OFFSET + 8;
    static final long SLOT_COUNT_OFFSET = VERSION_OFFSET + 4;
    static final long CAPACITY_OFFSET = SLOT_COUNT_OFFSET + 4;
    static final long SLOT_OFFSET_OFFSET = CAPACITY_OFFSET + 8;
    static final long SLOT_STRIDE_OFFSET = SLOT_OFFSET_OFFSET + 8;
    static final long PAYLOAD_OFFSET_OFFSET = SLOT_STRIDE_OFFSET + 8;
    static final long PAYLOAD_STRIDE_OFFSET = PAYLOAD_OFFSET_OFFSET + 8;
    static final long BYTES_OFFSET = PAYLOAD_STRIDE_OFFSET + 8;
    static final long CREATOR_PID_OFFSET = BYTES_OFFSET + 8;
    static final long CREATOR_START_OFFSET = CREATOR_PID_OFFSET + 8;
    static final long WAIT_STRATEGY_OFFSET = CREATOR_START_OFFSET + 8;

    static final long FENCE_OFFSET = WAIT_STRATEGY_OFFSET + 4;
    static final long SEMAPHORE_SET_OFFSET = FENCE_OFFSET + 4;

    static final long ATTACHER_PID_OFFSET = MAGIC_OFFSET + PAD;
    static final long ATTACHER_START_OFFSET = ATTACHER_PID_OFFSET + 8;
    static final long ATTACHER_THREADS_OFFSET = ATTACHER_START_OFFSET + 8;

    static final long PRODUCER_CURSOR_OFFSET = ATTACHER_PID_OFFSET + PAD;
    static final long CONSUMER_CURSOR_OFFSET = PRODUCER_CURSOR_OFFSET + PAD;
    static final long PRODUCER_WAIT_OFFSET = CONSUMER_CURSOR_OFFSET + PAD;
    static final long CONSUMERS_WAIT_OFFSET = PRODUCER_WAIT_OFFSET + PAD;
    static final long FINAL_SEQUENCE_OFFSET = CONSUMERS_WAIT_OFFSET + PAD;
    static final long DIGEST_OFFSET = FINAL_SEQUENCE_OFFSET + PAD;
    static final int DIGEST_BYTES = 32;

    static final long FILLED_SEMAPHORE_OFFSET = DIGEST_OFFSET + PAD;
    static final long EMPTY_SEMAPHORE_OFFSET = FILLED_SEMAPHORE_OFFSET + PAD;
    static final long MUTEX_OFFSET = EMPTY_SEMAPHORE_OFFSET + PAD;
    static final long FILLED_CONDITION_OFFSET = MUTEX_OFFSET + PAD;
    static final long EMPTY_CONDITION_OFFSET = FILLED_CONDITION_OFFSET + PAD;

    public static final int MAX_CONSUMERS = 64;
    static final long COUNTERS_OFFSET = EMPTY_CONDITION_OFFSET + PAD;
    static final long COUNTER_MESSAGES = 0;
    static final long COUNTER_TIMES = COUNTER_MESSAGES + 16;
    static final long TIMES_NANOS = 0;
    static final long TIMES_LAST_FREE = TIMES_NANOS + 8;
    static final long TIMES_BYTES = TIMES_LAST_FREE + 8;

    static final long SLOTS_OFFSET = COUNTERS_OFFSET + (long) MAX_CONSUMERS * PAD;
    static final long SLOT_SEQUENCE = 0;
    static final long SLOT_LENGTH = SLOT_SEQUENCE + 8;
    static final long SLOT_STAMP = SLOT_LENGTH + 8;
    static final long SLOT_HEADER_BYTES = SLOT_STAMP + 16;

    public static final long MIN_CAPACITY = 64;
    public static final long MAX_CAPACITY = 64L << 20;
    public static final int MAX_SLOTS = 1 << 20;

    static final long PAGE = 4096;
    static final long HUGE_PAGE = 2L << 20;

    /** The layout of {@code slots} slots that carry up to {@code capacity} bytes each. */
    public static RingLayout of(int slots, long capacity) {
        if (slots < 1 || slots > MAX_SLOTS) {
            throw new IllegalArgumentException("slots must be 1 to " + MAX_SLOTS + ": slots=" + slots);
        }
        if (capacity < MIN_CAPACITY || capacity > MAX_CAPACITY) {
            throw new IllegalArgumentException(
                    "slot size must be " + MIN_CAPACITY + " B to 64 MiB: slot size=" + capacity + " bytes");
        }
        return capacity < PAGE ? inline(slots, capacity) : apart(slots, capacity);
    }

    private static RingLayout inline(int slots, long capacity) {
        long stride = roundUp(SLOT_HEADER_BYTES + capacity, PAD);
        long bytes = roundUp(SLOTS_OFFSET + slots * stride, HUGE_PAGE);
        return new RingLayout(slots, capacity, SLOTS_OFFSET, stride, SLOTS_OFFSET + SLOT_HEADER_BYTES, stride, bytes);
    }

    private static RingLayout apart(int slots, long capacity) {
        long payloadOffset = roundUp(SLOTS_OFFSET + (long) slots * PAD, HUGE_PAGE);
        long stride = roundUp(capacity, PAGE);
        long bytes = roundUp(payloadOffset + slots * stride, HUGE_PAGE);
        return new RingLayout(slots, capacity, SLOTS_OFFSET, PAD, payloadOffset, stride, bytes);
    }

    private static long roundUp(long value, long alignment) {
        return (value + alignment - 1) / alignment * alignment;
    }

    /** What the sequence word of a slot holds while the slot is free for message {@code sequence}. */
    static long free(long sequence) {
        return 2 * sequence;
    }

    /** What the sequence word of a slot holds while message {@code sequence} lies in it. */
    static long filled(long sequence) {
        return 2 * sequence + 1;
    }

    /** Offset of a slot's header. */
    long slot(long index) {
        return slotOffset + index * slotStride;
    }

    /** Offset of a slot's payload. */
    long payload(long index) {
        return payloadOffset + index * payloadStride;
    }

    /** Offset of the times that are valid while a consumer has freed {@code messages} messages. */
    static long times(int consumer, long messages) {
        return counters(consumer) + COUNTER_TIMES + (messages & 1) * TIMES_BYTES;
    }

    static long counters(int consumer) {
        return COUNTERS_OFFSET + (long) consumer * PAD;
    }

    /** Where the payload lies, for the proof that its pages are in. */
    public Payload payload() {
        boolean apart = capacity >= PAGE;
        return apart
                ? new Payload(payloadOffset, slots * payloadStride, true)
                : new Payload(slotOffset, slots * slotStride, false);
    }
}
