package dev.munshi.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outlets whose articles count, by the names of {@link Reference#outlet()}.
 *
 * @param only none but these; empty for all
 * @param without none of these
 */
public record Outlets(List<String> only, List<String> without) {

  public static final Outlets ALL = new Outlets(List.of(), List.of());

  public Outlets {
    only = List.copyOf(only);
    without = List.copyOf(without);
  }

  /**
   * Whether an outlet's articles count.
   *
   * @param outlet or null where nobody knows it
   */
  public boolean admit(@Nullable String outlet) {
    return outlet == null
        ? only.isEmpty()
        : (only.isEmpty() || names(only, outlet)) && !names(without, outlet);
  }

  private static boolean names(List<String> outlets, String outlet) {
    return outlets.stream().anyMatch(outlet::equalsIgnoreCase);
  }

  /** Such as {@code from Dawn, Geo News, without Varnholm Gazette}; empty where all count. */
  public String inWords() {
    var from = only.isEmpty() ? "" : "from " + String.join(", ", only);
    var none = without.isEmpty() ? "" : "without " + String.join(", ", without);
    return from + (from.isEmpty() || none.isEmpty() ? "" : ", ") + none;
  }
}
