package dev.ringside.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Moves labels apart, each as little as the others allow. */
final class Apart {
    private Apart() {}

    /**
     * The places nearest to {@code wanted}, which ascend, that are {@code distance} apart and between {@code low} and {@code high}. With
     * the distances taken out the places must not descend: neighbours that do are replaced by their mean until none does.
     */
    static List<Double> places(List<Double> wanted, double distance, double low, double high) {
        Deque<Block> blocks = new ArrayDeque<>();
        for (int i = 0; i < wanted.size(); i++) {
            Block block = new Block(wanted.get(i) - i * distance, 1);
            while (!blocks.isEmpty() && blocks.getLast().place() > block.place()) {
                block = block.joined(blocks.removeLast());
            }
            blocks.addLast(block);
        }
        double highest = Math.max(low, high - (wanted.size() - 1) * distance);
        List<Double> places = new ArrayList<>();
        for (Block block : blocks) {
            for (int i = 0; i < block.size(); i++) {
                places.add(Math.min(Math.max(block.place(), low), highest) + places.size() * distance);
            }
        }
        return places;
    }

    private record Block(double place, int size) {
        Block joined(Block other) {
            int both = size + other.size;
            return new Block((place * size + other.place * other.size) / both, both);
        }
    }
}
