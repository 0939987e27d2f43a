package dev.munshi.claim;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

  /** How many of the statement's tokens between two places, both included, stand in the quote. */
  long count(int from, int to) {
    return IntStream.rangeClosed(from, to).filter(this::has).count();
  }

  /** Whether it stands there beside a neighbour that it has in the statement. */
  boolean hasWithNeighbour(int i) {
    var name = Token.name(said, i);
    int before = name.first() - 1;
    int after = name.last() + 1;
    return has(i)
        && ((has(before) && isNear(before, i))
            || (has(after) && isNear(i, after))
            || (before < 0 && after >= said.size()));
  }

  /** With at most one word between, names being one word. */
  private boolean isNear(int one, int other) {
    int from = Token.name(quoted, places[one]).last();
    int to = Token.name(quoted, places[other]).first();
    return to - from <= 2;
  }

  /** The token that the quote has in its place, beside the same neighbour, or null. */
  @Nullable Token instead(int i) {
    Token before = i == 0 ? null : beside(i - 1, 1);
    Token after = i == said.size() - 1 ? null : beside(i + 1, -1);
    if (before != null && before.kind() == said.get(i).kind()) {
      return before;
    }
    return after != null && after.kind() == said.get(i).kind() ? after : null;
  }

  /** What stands beside the place of the neighbour, where nothing of the statement does. */
  private @Nullable Token beside(int neighbour, int step) {
    if (!has(neighbour)) {
      return null;
    }
    int place = places[neighbour] + step;
    boolean free = Arrays.stream(places).noneMatch(taken -> taken == place);
    return place >= 0 && place < quoted.size() && free ? quoted.get(place) : null;
  }
}
