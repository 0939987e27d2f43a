package dev.munshi.bench.statements;

import java.util.Map;
import java.util.TreeMap;

/** How many statements of each kind were shown. */
final class Tally {

  private final Map<String, int[]> byKind = new TreeMap<>();
  private final int[] told = new int[2];
  private final int[] invented = new int[2];

  void add(Case made, boolean shown) {
    int to = shown ? 0 : 1;
    byKind
        .computeIfAbsent((made.invented() ? "invented " : "true ") + made.kind(), k -> new int[2])[
        to]++;
    (made.invented() ? invented : told)[to]++;
  }

  void print() {
    System.out.printf("%-32s %6s %8s%n", "kind", "shown", "dropped");
    byKind.forEach((kind, n) -> System.out.printf("%-32s %6d %8d%n", kind, n[0], n[1]));
    System.out.printf(
        "%d statements, %.1f %% invented; of what is shown %.2f %% is invented; of what is true %.2f %% is"
            + " dropped; of what is invented %.1f %% is shown%n",
        total(told) + total(invented),
        percent(total(invented), total(told) + total(invented)),
        percent(invented[0], invented[0] + told[0]),
        percent(told[1], total(told)),
        percent(invented[0], total(invented)));
  }

  private static int total(int[] counts) {
    return counts[0] + counts[1];
  }

  private static double percent(int part, int whole) {
    return 100.0 * part / Math.max(1, whole);
  }
}
