/**
 * The two processes of a ring: {@link dev.ringside.peer.RingSession} is the producer's side and starts the consumer's,
 * {@link dev.ringside.peer.PeerMain}, in a JVM of its own. They talk in lines over the peer's stdin and stdout; the end of its stdin is
 * the peer's leash.
 *
 * <pre>
 *   session                                   peer
 *     RING k=v ...           (stdin)   ---->    attaches, reads the scratch ring until it ends
 *                            (stdout)  <----  READY k=v ...   memory as it is before the first message
 *     LAP                              ---->
 *                                      <----  LAP k=v ...     times and faults of each block of the first laps
 *     final sequence, in the segment   ---->    drains, joins its threads, posts the semaphore shutdown
 *                                      <----  DONE k=v ...    memory as it is after the last message
 * </pre>
 *
 * <p>{@link dev.ringside.peer.LinkSession} and {@link dev.ringside.peer.LinkPeerMain} are the same for a link, whose peer answers, counts
 * or times what it receives.
 *
 * <pre>
 *   session                                   peer
 *     role, seat, address      (stdin) ---->    joins
 *                              (stdout) <---- READY k=v ...   where it sits
 *     messages, through the link       ---->
 *                                      <----  answers through the link, or counts on the scoreboard beside it
 *     closes the link                  ---->
 *                                      <----  DONE k=v ...    how many came, and the histogram of a timed sink
 * </pre>
 */
package dev.ringside.peer;
