package dev.ringside.cli;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A copy of Ringside in which some methods do nothing, made from its real sources by the compiler's own parser. */
final class BrokenCopy {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final Path JAR = Path.of("target/ringside.jar");

    private final Path root;

    /** An intact copy in {@code root}. */
    BrokenCopy(Path root) throws IOException {
        this.root = root;
        for (Path file : List.of(Path.of("bin/ringside"), JAR)) {
            Path copy = root.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    Path program() {
        return root.resolve("bin/ringside");
    }

    /** Compiles the class at {@code source} anew with another body for each of the {@code methods}, and puts it into the copy. */
    void replace(Path source, Map<String, String> methods) throws IOException {
        Path broken = root.resolve("src").resolve(source.getFileName());
        Files.createDirectories(broken.getParent());
        Files.writeString(broken, rewritten(source, methods));
        Path classes = Files.createDirectories(root.resolve("classes"));
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-cp", JAR.toString(), "-d", classes.toString(), "-proc:none");
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjects(broken);
            if (!COMPILER.getTask(null, files, null, options, null, units).call()) {
                throw new AssertionError("the broken " + source + " does not compile");
            }
        }
        try (FileSystem jar = FileSystems.newFileSystem(
                        URI.create("jar:" + root.resolve(JAR).toUri()), Map.of());
                Stream<Path> made = Files.walk(classes)) {
            for (Path file : made.filter(Files::isRegularFile).toList()) {
                Files.copy(file, jar.getPath(classes.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private record Body(int start, int end, String instead) {}

    private static String rewritten(Path source, Map<String, String> methods) throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(source));
        List<Body> bodies = bodies(source, methods);
        if (bodies.size() != methods.size()) {
            throw new AssertionError(source + " has not one each of the methods " + methods.keySet());
        }
        bodies.stream()
                .sorted(Comparator.comparingInt(Body::start).reversed())
                .forEach(body -> text.replace(body.start(), body.end(), body.instead()));
        return text.toString();
    }

    private static List<Body> bodies(Path source, Map<String, String> methods) throws IOException {
        List<Body> bodies = new ArrayList<>();
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask) COMPILER.getTask(null, files, null, List.of(), null, files.getJavaFileObjects(source));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void nothing) {
                        String instead = methods.get(method.getName().toString());
                        if (instead != null) {
                            bodies.add(new Body(
                                    (int) positions.getStartPosition(unit, method.getBody()),
                                    (int) positions.getEndPosition(unit, method.getBody()),
                                    instead));
                        }
                        return super.visitMethod(method, nothing);
                    }
                }.scan(unit, null);
            }
        }
        return bodies;
    }
}
