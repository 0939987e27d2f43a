package dev.munshi.claim;

import dev.munshi.sentence.Words;
import java.util.BitSet;
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
          "\\b(?:was|were|is|are|been|be|being|got)\\b(?: \\S+){1,3} by\\b",
          Pattern.CASE_INSENSITIVE);

  /** So many tokens to either side tell which quote a word is taken from. */
  private static final int REACH = 4;

  private static final Pattern CLAUSE =
      Pattern.compile("[,;:.—–()]|\\b(?:and|but|while|who|which)\\b", Pattern.CASE_INSENSITIVE);

  private final String statement;
  private final List<Token> said;
  private final List<String> quotes;
  private final List<List<Token>> quoted;
  private final List<Token> around;
  private final Spellings quoteSpellings;
  private final Spellings spellings;
  private final String joined;

  Retold(String statement, List<Said> quotes, List<Said> around, Tokens tokens) {
    this.statement = Numbers.closed(statement);
    this.quotes = quotes.stream().map(Said::text).toList();
    this.quoteSpellings = Spellings.of(this.quotes);
    var texts = Stream.concat(quotes.stream(), around.stream()).map(Said::text).toList();
    this.spellings = Spellings.of(texts);
    this.said = tokens.of(statement, spellings);
    this.quoted = this.quotes.stream().map(quote -> tokens.of(quote, spellings)).toList();
    this.around =
        around.stream().flatMap(said -> tokens.of(said.text(), spellings).stream()).toList();
    this.joined = Words.folded(String.join(" ", texts)).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /** The names of the quotes and of what is around. */
  Spellings spellings() {
    return spellings;
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
        || !Collections.disjoint(one.lists(), other.lists())
        || Alike.areOfOneStem(one.key(), other.key());
  }

  /** Where a quote has another name, number or opposite in the place of the statement's. */
  Optional<Fault> exchanged() {
    var alignments =
        quoted.stream().map(quote -> Alignment.of(said, quote, this::areSame)).toList();
    return IntStream.range(0, said.size())
        .filter(i -> isBound(said.get(i)))
        .boxed()
        .flatMap(i -> exchanged(i, alignments).stream())
        .findFirst();
  }

  private Optional<Fault> exchanged(int i, List<Alignment> alignments) {
    var near = nearest(i, alignments);
    if (near.stream().anyMatch(quote -> isInPlace(i, alignments.get(quote)))) {
      return Optional.empty();
    }
    for (int quote : near) {
      var instead = alignments.get(quote).instead(i);
      if (instead != null && isAnother(said.get(i), instead) && !isTurned(i, quote)) {
        return Optional.of(new Fault.Exchanged(said.get(i).written(), instead.written()));
      }
    }
    return Optional.empty();
  }

  /** The quotes that have most of the words around, of the same clause. */
  private List<Integer> nearest(int i, List<Alignment> alignments) {
    int from = i;
    while (from > 0 && i - from < REACH && !startsClause(from)) {
      from--;
    }
    int to = i;
    while (to < said.size() - 1 && to - i < REACH && !startsClause(to + 1)) {
      to++;
    }
    int first = from;
    int last = to;
    long most = alignments.stream().mapToLong(a -> a.count(first, last)).max().orElse(0);
    return IntStream.range(0, alignments.size())
        .filter(quote -> alignments.get(quote).count(first, last) == most)
        .boxed()
        .toList();
  }

  private boolean startsClause(int i) {
    int from = said.get(i - 1).span().end();
    return CLAUSE.matcher(statement.substring(from, said.get(i).span().start())).find();
  }

  /** Also where another word of the same name is: "Prime Minister Sorel", "Anna Sorel". */
  private boolean isInPlace(int i, Alignment alignment) {
    return nameAround(i).anyMatch(alignment::hasWithNeighbour);
  }

  /** A quote that has less than half of the statement, and nothing that the others lack. */
  Optional<Fault> idleQuote() {
    var covered = quoted.stream().map(this::coveredBy).toList();
    return IntStream.range(0, quotes.size())
        .filter(i -> 2 * covered.get(i).cardinality() < said.size())
        .filter(i -> addsNothing(i, covered))
        .mapToObj(i -> (Fault) new Fault.IdleQuote(quotes.get(i)))
        .findFirst();
  }

  private BitSet coveredBy(List<Token> quote) {
    var covered = new BitSet();
    IntStream.range(0, said.size())
        .filter(i -> quote.stream().anyMatch(token -> areSame(said.get(i), token)))
        .forEach(covered::set);
    return covered;
  }

  private static boolean addsNothing(int quote, List<BitSet> covered) {
    var added = (BitSet) covered.get(quote).clone();
    for (int i = 0; i < covered.size(); i++) {
      if (i != quote) {
        added.andNot(covered.get(i));
      }
    }
    return covered.size() > 1 && added.isEmpty();
  }

  private static boolean isBound(Token token) {
    return !token.is(Token.Kind.WORD);
  }

  private IntStream nameAround(int at) {
    var name = Token.name(said, at);
    return IntStream.rangeClosed(name.first(), name.last());
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
  private boolean isTurned(int i, int quote) {
    return said.get(i).is(Token.Kind.NAME)
        && PASSIVE.matcher(statement).find() != PASSIVE.matcher(quotes.get(quote)).find();
  }
}
