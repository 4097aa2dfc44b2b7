package com.example.mischief;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** What may go wrong in a process that measures. */
enum Deed {
    HALT {
        @Override
        void happen() {
            System.err.println("I shall say no more");
            Runtime.getRuntime().halt(3);
        }
    },
    CRASH {
        @Override
        void happen() {
            new Pointer(8).setLong(0, 1);
        }
    },
    HANG {
        @Override
        void happen() {
            System.err.println("I shall be back");
            while (true) {
                LockSupport.park();
            }
        }
    },
    EXHAUST_HEAP {
        @Override
        void happen() {
            List<byte[]> hoard = new ArrayList<>();
            while (true) {
                hoard.add(new byte[1 << 20]);
            }
        }
    },
    /** Native memory beyond what its cgroup has, so that the kernel kills it. */
    EXHAUST_CGROUP {
        @Override
        void happen() {
            write(
                    Path.of(System.getenv("MISCHIEF_CGROUP"), "cgroup.procs"),
                    Long.toString(ProcessHandle.current().pid()));
            List<Memory> hoard = new ArrayList<>();
            while (true) {
                Memory memory = new Memory(1 << 20);
                memory.setMemory(0, memory.size(), (byte) 1);
                hoard.add(memory);
            }
        }
    },
    /** Megabytes of it, and no end of line. */
    PRINT_GARBAGE {
        @Override
        void happen() {
            byte[] garbage = new byte[1 << 20];
            Random random = new Random(1);
            for (int i = 0; i < 40; i++) {
                random.nextBytes(garbage);
                for (int k = 0; k < garbage.length; k++) {
                    garbage[k] = garbage[k] == '\n' ? 0 : garbage[k];
                }
                System.out.write(garbage, 0, garbage.length);
            }
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
    },
    HALF_A_REPORT {
        @Override
        void happen() {
            write(report(), "state=measured\nprimary=consumed\nfork=" + report().getFileName() + "\nunit.cons");
            Runtime.getRuntime().halt(0);
        }
    },
    REPORT_OF_ANOTHER {
        @Override
        void happen() {
            write(
                    report(),
                    "state=measured\nprimary=consumed\nfork=another\nunit.consumed=ops/s\nmetric.consumed=7.0\n");
            Runtime.getRuntime().halt(0);
        }
    };

    abstract void happen();

    private static Path report() {
        return Path.of(System.getProperty("ringside.evidence"));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
