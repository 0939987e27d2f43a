package dev.munshi.claim;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * How a statement's tokens stand in a quote in the same order: the heaviest common subsequence.
 * Names and numbers weigh less than other words, so that two that changed places are no anchors.
 */
final class Alignment {

  private static final int LIGHT = 2;
  private static final int HEAVY = 7;
  private static final int NONE = -1;

  private final List<Token> said;
  private final List<Token> quoted;
  private final int[] places;

  private Alignment(List<Token> said, List<Token> quoted, int[] places) {
    this.said = said;
    this.quoted = quoted;
    this.places = places;
  }

  static Alignment of(List<Token> said, List<Token> quoted, BiPredicate<Token, Token> same) {
    int[][] best = new int[said.size() + 1][quoted.size() + 1];
    for (int i = said.size() - 1; i >= 0; i--) {
      for (int j = quoted.size() - 1; j >= 0; j--) {
        best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
        if (same.test(said.get(i), quoted.get(j))) {
          best[i][j] = Math.max(best[i][j], best[i + 1][j + 1] + weight(said.get(i)));
        }
      }
    }
    int[] places = new int[said.size()];
    Arrays.fill(places, NONE);
    for (int i = 0, j = 0; i < said.size() && j < quoted.size(); ) {
      boolean here =
          same.test(said.get(i), quoted.get(j))
              && best[i][j] == best[i + 1][j + 1] + weight(said.get(i));
      if (here) {
        places[i++] = j++;
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return new Alignment(said, quoted, places);
  }

  private static int weight(Token token) {
    return token.is(Token.Kind.WORD) ? HEAVY : LIGHT;
  }

  boolean has(int i) {
    return i >= 0 && i < places.length && places[i] != NONE;
  }

  /** Whether it stands there beside a neighbour that it has in the statement. */
  boolean hasWithNeighbour(int i) {
    int before = neighbour(i, -1);
    int after = neighbour(i, 1);
    return has(i)
        && ((has(before) && places[i] - places[before] <= i - before + 1)
            || (has(after) && places[after] - places[i] <= after - i + 1)
            || (before < 0 && after >= said.size()));
  }

  /** The nearest token that is no word of the same name. */
  private int neighbour(int i, int step) {
    int at = i + step;
    while (said.get(i).is(Token.Kind.NAME) && at >= 0 && at < said.size() && isOneName(at, at - step)) {
      at += step;
    }
    return at;
  }

  private boolean isOneName(int one, int other) {
    var first = said.get(Math.min(one, other));
    var next = said.get(Math.max(one, other));
    return first.is(Token.Kind.NAME)
        && next.is(Token.Kind.NAME)
        && next.span().start() - first.span().end() == 1;
  }

  /** The token that the quote has in its place, beside the same neighbour, or null. */
  @org.jspecify.annotations.Nullable Token instead(int i) {
    Token before = i == 0 ? null : beside(i - 1, 1);
    Token after = i == said.size() - 1 ? null : beside(i + 1, -1);
    if (before != null && before.kind() == said.get(i).kind()) {
      return before;
    }
    return after != null && after.kind() == said.get(i).kind() ? after : null;
  }

  /** What stands beside the place of the neighbour, where nothing of the statement does. */
  private @org.jspecify.annotations.Nullable Token beside(int neighbour, int step) {
    if (!has(neighbour)) {
      return null;
    }
    int place = places[neighbour] + step;
    boolean free = Arrays.stream(places).noneMatch(taken -> taken == place);
    return place >= 0 && place < quoted.size() && free ? quoted.get(place) : null;
  }
}
