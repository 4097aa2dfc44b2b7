package dev.ringside.memory;

import dev.ringside.posix.SysVShm;

/** A System V segment by its id. */
record SysVObject(int id, long size) implements SharedObject {
    static final String PREFIX = "sysv:";

    static SysVObject find(int id) {
        SysVShm.Stat stat = SysVShm.stat(id);
        Handles.requireOwn(PREFIX + id, stat.creatorUid());
        return new SysVObject(id, stat.size());
    }

    @Override
    public String handle() {
        return PREFIX + id;
    }

    @Override
    public Backing backing() {
        return Backing.SYSV;
    }

    @Override
    public void mapAt(long address) {
        SysVShm.attach(id, address, SysVShm.SHM_REMAP);
    }

    @Override
    public void unmap(long address) {
        SysVShm.detach(address);
    }

    @Override
    public void remove() {
        SysVShm.remove(id);
    }

    @Override
    public void close() {}
}
