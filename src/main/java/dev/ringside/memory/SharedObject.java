package dev.ringside.memory;

/** Shared memory as this process has it, before and while it is mapped. */
interface SharedObject extends AutoCloseable {

    /** How another process finds it. */
    String handle();

    Backing backing();

    /** Bytes. */
    long size();

    /** Maps all of it over what is at {@code address}. */
    void mapAt(long address);

    void unmap(long address);

    /** Takes its name away: nobody else finds it, and it goes with the last process that maps it. */
    void remove();

    /** Gives back what it takes to be found and mapped again; mappings stay. */
    @Override
    void close();
}
