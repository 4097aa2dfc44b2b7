package dev.ringside.torture;

import dev.ringside.posix.PosixQueue;
import dev.ringside.posix.PosixShm;
import dev.ringside.posix.Semaphore;
import dev.ringside.posix.Signal;
import dev.ringside.posix.SysVQueue;
import dev.ringside.posix.SysVSemaphores;
import dev.ringside.posix.SysVShm;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What there is to be found on a host, and what somebody else may try with it. */
enum Target {
    /** Keys and ids stand in a table that everyone may read, and to ask for the id of a key takes no permission. */
    SEGMENT {
        @Override
        List<String> names() {
            return rows("/proc/sysvipc/shm", 2);
        }

        @Override
        Map<String, Attempt> attempts() {
            return Map.of(
                    "attached", row -> SysVShm.attach(id(row), 0, 0),
                    "read", row -> SysVShm.stat(id(row)),
                    "removed", row -> SysVShm.remove(id(row)));
        }
    },

    SEMAPHORE_SET {
        @Override
        List<String> names() {
            return rows("/proc/sysvipc/sem", 2);
        }

        @Override
        Map<String, Attempt> attempts() {
            return Map.of(
                    "read", row -> SysVSemaphores.at(id(row)).value(0),
                    "raised", row -> SysVSemaphores.at(id(row)).take(RAISE),
                    "removed", row -> SysVSemaphores.at(id(row)).remove());
        }
    },

    MESSAGE_QUEUE {
        @Override
        List<String> names() {
            return rows("/proc/sysvipc/msg", 2);
        }

        @Override
        Map<String, Attempt> attempts() {
            return Map.of(
                    "read", row -> SysVQueue.stat(id(row)),
                    "removed", row -> refusedBy(!SysVQueue.remove(id(row))));
        }
    },

    /** Named semaphores, POSIX shared memory and files on the tmpfs. */
    SHARED_MEMORY_NAME {
        @Override
        List<String> names() {
            return files("/dev/shm");
        }

        @Override
        Map<String, Attempt> attempts() {
            return Map.of(
                    "opened", path -> PosixShm.open("/" + path.substring("/dev/shm/".length()), PosixShm.O_RDWR),
                    "read", path -> Files.readAllBytes(Path.of(path)),
                    "removed", path -> Files.delete(Path.of(path)),
                    "unlinked", path -> refusedBy(!path.contains("/sem.") || !Semaphore.unlink(semaphore(path))),
                    "posted",
                            path -> {
                                refusedBy(!path.contains("/sem."));
                                Semaphore.open(semaphore(path)).post();
                            },
                    "replaced", path -> replace(path));
        }
    },

    POSIX_QUEUE {
        @Override
        List<String> names() {
            return files("/dev/mqueue");
        }

        @Override
        Map<String, Attempt> attempts() {
            return Map.of(
                    "opened", path -> PosixQueue.open(path.substring("/dev/mqueue".length()), true),
                    "unlinked", path -> refusedBy(!PosixQueue.unlink(path.substring("/dev/mqueue".length()))));
        }
    },

    /** Folders of temporary files, and what is in them where it can be seen. */
    FILE {
        @Override
        List<String> names() {
            return Stream.concat(files("/tmp").stream(), files("/tmp/ringside-0").stream())
                    .filter(path -> path.contains("ringside"))
                    .toList();
        }

        @Override
        Map<String, Attempt> attempts() {
            return Map.of(
                    "listed", path -> Files.list(Path.of(path)).close(),
                    "read", path -> Files.readAllBytes(Path.of(path)),
                    "written", path -> Files.write(Path.of(path), new byte[1], StandardOpenOption.WRITE),
                    "removed", path -> Files.delete(Path.of(path)),
                    "filled", path -> Files.createFile(Path.of(path, "intruder")),
                    "replaced", path -> replace(path));
        }
    },

    /** JVMs and C programs of Ringside: their descriptors lead to pipes, memory files and sockets. */
    PROCESS {
        @Override
        List<String> names() {
            return ProcessHandle.allProcesses()
                    .filter(process -> process.info()
                            .commandLine()
                            .filter(line -> line.contains("ringside"))
                            .isPresent())
                    .map(process -> Long.toString(process.pid()))
                    .toList();
        }

        @Override
        Map<String, Attempt> attempts() {
            return Map.of(
                    "stopped", pid -> Signal.STOP.send(Long.parseLong(pid)),
                    "killed", pid -> Signal.KILL.send(Long.parseLong(pid)),
                    "seen through",
                            pid -> Files.list(Path.of("/proc", pid, "fd")).close(),
                    "read",
                            pid -> Files.newByteChannel(Path.of("/proc", pid, "mem"))
                                    .close(),
                    "mapped", pid -> Files.readAllLines(Path.of("/proc", pid, "maps")));
        }
    },

    /** A port that everyone can see is open to everyone; what counts is that nobody is harmed. */
    TCP_PORT {
        @Override
        List<String> names() {
            return ports("tcp", "0A");
        }

        @Override
        Map<String, Attempt> attempts() {
            return Map.of("held", port -> {
                Socket socket = new Socket();
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)), 100);
                refusedBy(true); // let in, to say nothing
            });
        }
    },

    UDP_PORT {
        @Override
        List<String> names() {
            return ports("udp", "07");
        }

        @Override
        Map<String, Attempt> attempts() {
            return Map.of("filled", port -> {
                try (DatagramSocket socket = new DatagramSocket()) {
                    byte[] noise = new byte[64];
                    for (int i = 0; i < 100; i++) {
                        socket.send(new DatagramPacket(
                                noise, noise.length, InetAddress.getLoopbackAddress(), Integer.parseInt(port)));
                    }
                }
                refusedBy(true);
            });
        }
    };

    private static final SysVSemaphores.Steps RAISE = SysVSemaphores.Steps.of(new SysVSemaphores.Step(0, 1, false));

    /** Throws where it is refused. */
    interface Attempt {
        void at(String name) throws Exception;
    }

    /** What there is now. */
    abstract List<String> names();

    abstract Map<String, Attempt> attempts();

    int tries() {
        return attempts().size();
    }

    /** {@code breach} is told of each attempt that was let. */
    void tryAll(String name, Consumer<String> breach) {
        attempts().forEach((deed, attempt) -> {
            try {
                attempt.at(name);
                breach.accept(deed);
            } catch (Exception e) {
                // refused, or gone meanwhile
            }
        });
    }

    private static void refusedBy(boolean refused) throws IOException {
        if (refused) {
            throw new IOException("refused");
        }
    }

    private static void replace(String path) throws IOException {
        Path own = Files.createTempFile("intruder", null);
        try {
            Files.move(own, Path.of(path), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(own);
        }
    }

    private static String semaphore(String path) {
        return "/" + path.substring("/dev/shm/sem.".length());
    }

    private static int id(String row) {
        return Integer.parseInt(row.split("\\s+")[1]);
    }

    private static List<String> rows(String table, int columns) {
        return lines(table)
                .skip(1)
                .map(line ->
                        String.join(" ", List.of(line.strip().split("\\s+")).subList(0, columns)))
                .toList();
    }

    private static List<String> ports(String protocol, String state) {
        return Stream.of("/proc/net/" + protocol, "/proc/net/" + protocol + "6")
                .flatMap(table -> lines(table).skip(1))
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words[3].equals(state))
                .map(words -> words[1].substring(words[1].lastIndexOf(':') + 1))
                .map(port -> Integer.toString(Integer.parseInt(port, 16)))
                .toList();
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static List<String> files(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(Path::toString).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
