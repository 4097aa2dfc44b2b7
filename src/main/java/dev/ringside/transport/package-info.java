/**
 * Every way in which two processes can talk, as a two-way link that carries messages. The sender writes a message where the link wants it,
 * the receiver reads it where the link has put it, so every transport is used without a copy that is not its own.
 */
package dev.ringside.transport;
