package dev.ringside.jvm;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * The classes of producers and consumers of one JDK and class path, parsed and verified once and mapped by each of their JVMs. It is
 * learned from JVMs that run with {@link #learning}, and changes when a class is loaded and nothing else. Where it cannot be made or
 * mapped the JVMs start as they would without it.
 */
public final class ClassArchive {
    private static final long DEADLINE_SECONDS = 60;
    private static final String USE = "-XX:SharedArchiveFile=";
    private static final String NAME = "classes.jsa";

    /** A flag that every JVM has that makes or maps such an archive, wherever it is. */
    public static final Pattern FLAG = Pattern.compile(Pattern.quote(USE) + ".*/" + Pattern.quote(NAME));

    private static final int LOGS_AS_AOT_SINCE = 24;

    private final Path folder;
    private final TargetJvm jvm;
    private final String classPath = System.getProperty("java.class.path");
    private boolean made;

    /** One that is to be made in {@code folder}, which is there and holds nothing else. */
    public ClassArchive(Path folder, TargetJvm jvm) {
        this.folder = folder;
        this.jvm = jvm;
    }

    /** The flag of a JVM whose classes are to be learned; each has a {@code name} of its own. */
    public String learning(String name) {
        return "-XX:DumpLoadedClassList=" + folder.resolve(name + ".list");
    }

    /** Makes the archive of all that was learned; false where that failed, for whatever reason. */
    public boolean make() throws InterruptedException {
        try {
            Path list = folder.resolve("classes");
            Files.write(list, learned());
            // with the flags of those that will map it, some of which it is bound to
            made = succeeds("-Xshare:dump", "-XX:SharedClassListFile=" + list) && succeeds("-Xshare:on", "-version");
        } catch (IOException e) {
            made = false;
        }
        return made;
    }

    /** What a JVM that maps the archive gets; empty where there is none. */
    public List<String> flags() {
        return made ? using() : List.of();
    }

    /** {@code flag} as a record of the run has it: the archive's folder is gone by then. */
    public static String withoutFolder(String flag) {
        return flag.startsWith(USE)
                ? USE + Path.of(flag.substring(USE.length())).getFileName()
                : flag;
    }

    /** Should it not be mapped after all, then the JVM has nothing to say about it that concerns a benchmark. */
    private List<String> using() {
        List<String> flags = new ArrayList<>();
        flags.add(USE + folder.resolve(NAME));
        flags.add("-Xlog:cds*=off");
        if (jvm.feature() >= LOGS_AS_AOT_SINCE) {
            flags.add("-Xlog:aot*=off");
        }
        return flags;
    }

    private boolean succeeds(String... flags) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(jvm.java().toString());
        command.addAll(JvmFlags.measuring(jvm.feature()));
        command.addAll(using());
        command.addAll(List.of("-cp", classPath));
        command.addAll(List.of(flags));
        // it runs no code of ours that could watch this process
        Process process = JvmEnvironment.without(new ProcessBuilder(ShellLeash.around(command)))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        try {
            return process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } finally {
            process.destroyForcibly();
        }
    }

    /** What was loaded, and with it all classes of those packages of ours of which anything was: other cells load other transports. */
    private Set<String> learned() throws IOException {
        Set<String> lines = new LinkedHashSet<>();
        try (Stream<Path> lists = Files.list(folder)) {
            for (Path list :
                    lists.filter(file -> file.toString().endsWith(".list")).toList()) {
                Files.readAllLines(list).stream().map(ClassArchive::portable).forEach(lines::add);
            }
        }
        lines.remove("");
        Set<String> packages = lines.stream()
                .filter(line -> line.startsWith("dev/ringside/"))
                .map(line -> line.substring(0, line.lastIndexOf('/')))
                .collect(Collectors.toSet());
        for (String entry : classPath.split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                try (ZipFile jar = new ZipFile(entry)) {
                    jar.stream()
                            .map(file -> file.getName())
                            .filter(name -> name.endsWith(".class")
                                    && packages.contains(name.substring(0, Math.max(0, name.lastIndexOf('/')))))
                            .map(name -> name.substring(0, name.length() - ".class".length()))
                            .forEach(lines::add);
                }
            }
        }
        return lines;
    }

    /** A line that means the same in another list: without the number of its class in this one, and not of a class loader of its own. */
    private static String portable(String line) {
        boolean other = line.startsWith("#") || line.startsWith("@cp") || line.contains(" source: ");
        return other ? "" : line.replaceFirst(" id: \\d+$", "");
    }
}
