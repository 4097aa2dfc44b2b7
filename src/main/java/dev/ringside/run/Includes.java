package dev.ringside.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Brings together what a profile says and what it includes: its own sweeps first, so that they win over those that are included. */
final class Includes {
    private final Deque<ProfileSource> underWay = new ArrayDeque<>();

    List<Sweep> sweeps(ProfileFile file) {
        underWay.addLast(file.source());
        List<Sweep> sweeps = new ArrayList<>(file.sweeps());
        for (ProfileFile.Include include : file.includes()) {
            sweeps.addAll(sweeps(opened(file, include)));
        }
        underWay.removeLast();
        return sweeps;
    }

    private ProfileFile opened(ProfileFile file, ProfileFile.Include include) {
        ProfileSource source;
        try {
            source = file.source().sibling(include.what());
        } catch (BadProfileException e) {
            throw include.place().bad(e.getMessage());
        }
        if (underWay.stream().anyMatch(source::isSameAs)) {
            String way = String.join(
                    " -> ", underWay.stream().map(ProfileSource::name).toList());
            throw include.place().bad("a profile cannot include itself: " + way + " -> " + source.name());
        }
        return source.read();
    }
}
