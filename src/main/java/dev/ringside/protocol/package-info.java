/**
 * Ring protocols: how a slot goes from a writer to a reader and back, each as a constant of {@link dev.ringside.protocol.Protocol} under
 * one contract. The slots lie where those of the core ring lie, so that two protocols differ in the hand-over and not in the addresses.
 *
 * <p>Vocabulary: a <em>writer</em> is a producer thread, a <em>reader</em> a consumer thread; a message is <em>claimed</em>, filled in
 * place and <em>published</em>; it is <em>taken</em>, read and <em>freed</em>; it is <em>lost</em> where its place was given to a later
 * one before a reader had taken it, and a copy of it is <em>torn</em> where that happened in the middle.
 *
 * <p>Every wait looks a thousand times, then gives the core away between two looks, and watches the other process.
 */
package dev.ringside.protocol;
