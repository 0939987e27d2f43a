package dev.munshi.claim;

import dev.munshi.sentence.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One statement beside its quotes, token by token. */
final class Retold {

  private static final int MOST_WORDS_NAMED = 3;

  private static final Pattern PASSIVE =
      Pattern.compile(
          "\\b(?:was|were|is|are|been|be|being|got)\\b(?: \\S+){1,3} by\\b", Pattern.CASE_INSENSITIVE);

  private final String statement;
  private final List<Token> said;
  private final List<String> quotes;
  private final List<List<Token>> quoted;
  private final List<Token> around;
  private final Spellings quoteSpellings;
  private final Spellings spellings;
  private final String joined;
  private final Alike alike;

  Retold(String statement, List<Said> quotes, List<Said> around, Tokens tokens, Alike alike) {
    this.statement = statement;
    this.quotes = quotes.stream().map(Said::text).toList();
    this.quoteSpellings = Spellings.of(this.quotes);
    var texts = Stream.concat(quotes.stream(), around.stream()).map(Said::text).toList();
    this.spellings = Spellings.of(texts);
    this.said = tokens.of(statement, spellings);
    this.quoted = this.quotes.stream().map(quote -> tokens.of(quote, spellings)).toList();
    this.around =
        around.stream().flatMap(said -> tokens.of(said.text(), spellings).stream()).toList();
    this.joined = Words.folded(String.join(" ", texts)).replaceAll("[^\\p{L}\\p{N}]+", "");
    this.alike = alike;
  }

  /** What no quote has in any form. */
  Optional<Fault> unsaid() {
    var missing =
        IntStream.range(0, said.size())
            .filter(i -> said.get(i).mustBeSaid() && !isKnown(i))
            .mapToObj(i -> said.get(i).written())
            .limit(MOST_WORDS_NAMED)
            .toList();
    return missing.isEmpty() ? Optional.empty() : Optional.of(new Fault.Unsaid(missing));
  }

  /** The title may add a word, and to a name of the quotes its other words, but no other name. */
  private boolean isKnown(int i) {
    var token = said.get(i);
    if (isQuoted(token) || isCompound(token)) {
      return true;
    }
    boolean isAround = around.stream().anyMatch(other -> areSame(token, other));
    return token.is(Token.Kind.NAME)
        ? (isAround || spellings.have(token.written(), statement))
            && nameAround(i).anyMatch(j -> isQuoted(said.get(j)))
        : isAround;
  }

  private boolean isQuoted(Token token) {
    return quoted.stream().flatMap(List::stream).anyMatch(other -> areSame(token, other))
        || (Character.isUpperCase(token.written().charAt(0))
            && quoteSpellings.have(token.written(), statement));
  }

  /** "healthcare" and "health care" are one word. */
  private boolean isCompound(Token token) {
    var word = Words.folded(token.written());
    return word.length() > 6 && joined.contains(word);
  }

  private boolean areSame(Token one, Token other) {
    if (one.is(Token.Kind.FIGURE) || one.is(Token.Kind.DAY)) {
      return one.kind() == other.kind() && one.key().equals(other.key());
    }
    return one.key().equals(other.key())
        || !Collections.disjoint(one.groups(), other.groups())
        || Alike.areOfOneStem(one.key(), other.key());
  }

  /** Where a quote has another name, number or opposite in the place of the statement's. */
  Optional<Fault> exchanged() {
    var alignments = new ArrayList<Alignment>();
    for (var quote : quoted) {
      alignments.add(Alignment.of(said, quote, this::areSame));
    }
    for (int i = 0; i < said.size(); i++) {
      int at = i;
      var token = said.get(i);
      boolean inPlace = alignments.stream().anyMatch(a -> a.hasWithNeighbour(at));
      if (!inPlace && isBound(token) && !isInNameInPlace(at, alignments)) {
        for (int quote = 0; quote < quoted.size(); quote++) {
          var instead = alignments.get(quote).instead(at);
          if (instead != null && isAnother(token, instead) && !isTurned(token, quotes.get(quote))) {
            return Optional.of(new Fault.Exchanged(token.written(), instead.written()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isBound(Token token) {
    return !token.is(Token.Kind.WORD);
  }

  /** A name of which another word stands in its place: "Prime Minister Sorel", "Anna Sorel". */
  private boolean isInNameInPlace(int at, List<Alignment> alignments) {
    return said.get(at).is(Token.Kind.NAME)
        && nameAround(at).anyMatch(i -> alignments.stream().anyMatch(a -> a.hasWithNeighbour(i)));
  }

  /** The places of the words of one name. */
  private IntStream nameAround(int at) {
    int first = at;
    while (first > 0 && isOneName(first - 1)) {
      first--;
    }
    int last = at;
    while (last < said.size() - 1 && isOneName(last)) {
      last++;
    }
    return IntStream.rangeClosed(first, last);
  }

  private boolean isOneName(int i) {
    var one = said.get(i);
    var next = said.get(i + 1);
    return one.is(Token.Kind.NAME)
        && next.is(Token.Kind.NAME)
        && next.span().start() - one.span().end() == 1;
  }

  private boolean isAnother(Token said, Token instead) {
    if (areSame(said, instead)) {
      return false;
    }
    return switch (said.kind()) {
      case MODAL -> !said.key().equals("may") && instead.key().equals("may");
      case LINK -> Links.areOpposite(said.key(), instead.key());
      default -> true;
    };
  }

  /** Whether only one of the two is in the passive, which turns names around and says the same. */
  private boolean isTurned(Token token, String quote) {
    return token.is(Token.Kind.NAME)
        && PASSIVE.matcher(statement).find() != PASSIVE.matcher(quote).find();
  }

}
