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
 * producer's acquire load, so nothing is overwritten while it is read. That holds under every wait strategy; a strategy adds how a sleeper is
 * woken:
 *
 * <ul>
 *   <li>Futex: a sleeper marks its wait word, then a full fence, then looks at the sequence word again; the other side stores the sequence
 *       word, then a full fence, then looks at the wait word. One of the two sees the other. With the asymmetric fence the sleeper makes all running
 *       threads of both processes fence by membarrier(2), and the other side has no fence: its store and its look stay in the order of the
 *       program in the compiled code, and the processor may turn them around only until that fence reaches it. The header says which
 *       of the two the processes have agreed on.
 *   <li>Mutex and condition: the sequence word is stored before the mutex is taken to wake, and looked at under the mutex before each
 *       wait, so that a change between look and wait is impossible.
 *   <li>Semaphores of any kind: a token is given after the sequence word is stored, and a post pairs with a wait as a release with an acquire;
 *       nothing is decided by that order, since the sequence word is looked at after the token is taken.
 * </ul>
 */
package dev.ringside.ring;
