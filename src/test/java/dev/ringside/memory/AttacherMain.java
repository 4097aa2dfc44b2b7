package dev.ringside.memory;

import java.io.IOException;

/** Another process: attaches to the handle it is given, adds one to the first long and to the last, says so and stays until its stdin ends. */
final class AttacherMain {
    static final String DONE = "DONE ";

    private AttacherMain() {}

    public static void main(String[] arguments) throws IOException {
        Segment segment = Segment.attach(arguments[0], Long.parseLong(arguments[1]));
        long last = segment.address() + segment.size() - Long.BYTES;
        OffHeap.getAndAdd(segment.address(), 1);
        OffHeap.getAndAdd(last, 1);
        System.out.println(DONE + segment.backing() + " " + segment.size() + " " + segment.address() % (2L << 20));
        System.in.read();
        OffHeap.getAndAdd(last, 1);
        System.out.println(DONE + OffHeap.getLong(last));
    }
}
