/**
 * The ring of fixed slots in a shared segment: one producer, 1 to {@link dev.ringside.ring.RingLayout#MAX_CONSUMERS} consumer threads
 * that share the work.
 *
 * <p>Vocabulary: a <em>sequence</em> numbers messages from 0; a <em>slot</em> is where a message lies, sequence modulo slot count; a
 * <em>ticket</em> is the sequence that a consumer thread has taken for itself; to <em>publish</em> is to hand a slot to the consumers,
 * to <em>free</em> is to hand it back.
 *
 * <p>Memory order: each slot's own sequence word carries all of it. The producer's release store of <em>filled with n</em> pairs with the
 * consumer's acquire load, so the payload of message n is seen whole; the consumer's release store of <em>free for n + slots</em> pairs with the
 * producer's acquire load, so nothing is overwritten while it is read. Where a side may sleep, it marks that in its wait word, then a
 * full fence, then looks at the sequence word again; the other side stores the sequence word, then a full fence, then looks at the
 * wait word. One of the two sees the other.
 */
package dev.ringside.ring;
