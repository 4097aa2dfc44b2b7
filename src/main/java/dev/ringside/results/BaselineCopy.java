package dev.ringside.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of a run that a comparison reads, or one of plain JMH JSON, read whole before the first is written. */
record BaselineCopy(Map<String, byte[]> files) {

    /** Refuses, by {@link BadRunException}, what is no run and no file, and a run that was cut off. */
    static BaselineCopy of(Path source) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        RunFolder run = new RunFolder(source);
        if (!Files.isDirectory(source)) {
            if (!Files.isRegularFile(source)) {
                throw new BadRunException("no run in " + source + ": there is no such folder or file");
            }
            files.put(run.jmhFile().getFileName().toString(), Files.readAllBytes(source));
            return new BaselineCopy(files);
        }
        if (Files.isDirectory(source.resolve("base")) && Files.isDirectory(source.resolve("head"))) {
            throw new BadRunException(source + " is a duet, of two runs; save one of them: " + source.resolve("base")
                    + " or " + source.resolve("head"));
        }
        if (!isWhole(run.readInfo())) {
            throw new BadRunException("the run in " + source + " was cut off; " + run.howToGoOn());
        }
        for (Path file : new Path[] {run.planFile(), run.forksFile(), run.jmhFile(), run.runFile()}) {
            if (Files.exists(file)) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return new BaselineCopy(files);
    }

    /** Whether every cell had all of its rounds. */
    static boolean isWhole(RunInfo info) {
        return info.cells() != null
                && info.cells().stream().noneMatch(cell -> cell.isCutOff() || cell.state() == CellState.MISSING);
    }

    void into(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Durable.replace(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
