package dev.munshi.bench.statements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The statements of a model about one question. */
final class Cases {

  /** So many sentences are tried for one way of telling; rare ways fit few. */
  private static final int TRIES = 25;

  /** Of the true statements that are falsified, one in so many is verbatim. */
  private static final int VERBATIM = 3;

  private final Material material;
  private final Set<String> made = new HashSet<>();

  private Cases(Material material) {
    this.material = material;
  }

  /** As many as are wanted, each in a way drawn anew, none twice. */
  static List<Case> of(Material material, int told, int invented) {
    var cases = new Cases(material);
    var all = new ArrayList<Case>();
    for (int i = 0; i < told; i++) {
      add(cases.toldTrue(), all);
    }
    for (int i = 0; i < invented; i++) {
      add(cases.invented(), all);
    }
    return all;
  }

  private static void add(@Nullable Case made, List<Case> all) {
    if (made != null) {
      all.add(made);
    }
  }

  private @Nullable Case toldTrue() {
    for (int draws = 0; draws < TRIES; draws++) {
      var way = material.any(List.of(Told.values()));
      var draft = told(way);
      if (draft != null && made.add(draft.text())) {
        return new Case(way.name(), false, draft.statement());
      }
    }
    return null;
  }

  /** Of one of the chosen sentences, or, where the way is a rare one, of any other. */
  private @Nullable Draft told(Told way) {
    for (var source : sources()) {
      var draft = way.of(source, material);
      if (draft != null) {
        return draft;
      }
    }
    return null;
  }

  private List<Source> sources() {
    var sources = new ArrayList<>(material.chosen());
    Collections.shuffle(sources, material.random());
    material.all().stream().filter(Source::isUsable).forEach(sources::add);
    return sources;
  }

  private @Nullable Case invented() {
    for (int draws = 0; draws < TRIES; draws++) {
      var way = material.any(List.of(Invented.values()));
      for (int i = 0; i < TRIES; i++) {
        var told = base();
        var draft = told == null ? null : way.of(told, material);
        if (draft != null && made.add(draft.text())) {
          return new Case(way.name(), true, draft.statement());
        }
      }
    }
    return null;
  }

  private @Nullable Draft base() {
    boolean plain = material.random().nextInt(VERBATIM) == 0;
    var way = plain ? Told.VERBATIM : material.any(List.of(Told.values()));
    return way.of(material.any(material.chosen()), material);
  }
}
