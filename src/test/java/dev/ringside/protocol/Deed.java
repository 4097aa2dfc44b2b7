package dev.ringside.protocol;

/** What the other process is to do. */
enum Deed {
    /** Take and check every message, numbered by the protocol, until there are no more. */
    READ,

    /** The same with a pause after each. */
    READ_SLOWLY,

    /** Take and check every message, numbered by its writer, until there are no more. */
    READ_BY_WRITER,

    /** Take as many as told, then leave. */
    READ_AND_LEAVE,

    /** Take as many as told, then do nothing for a long while. */
    READ_AND_SLEEP,

    /** Publish without end. */
    WRITE,

    /** Publish as many as told, then do nothing for a long while. */
    WRITE_AND_SLEEP,

    /** Publish as many as told, claim the next, then do nothing for a long while. */
    CLAIM_AND_SLEEP,

    /** Publish as many as told, then finish. */
    WRITE_AND_FINISH
}
