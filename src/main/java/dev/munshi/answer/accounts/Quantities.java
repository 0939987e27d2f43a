package dev.munshi.answer.accounts;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.article.DatedMention;
import dev.munshi.article.Span;
import dev.munshi.index.Vocabulary;
import dev.munshi.sentence.Figure;
import dev.munshi.sentence.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of a sentence that count or measure something. */
final class Quantities {

  /** A quantity, and the part of the sentence in which it stands. */
  record Found(Quantity quantity, String clause) {}

  /** Between the numbers of "60 to 70". */
  private static final Pattern TO = Pattern.compile(" ?(?:-|–|to) ?");

  /** Digits of a day, a name, a rate or "three-day" count nothing. */
  private static final Pattern WITHIN_BEFORE = Pattern.compile("[/-]$");

  private static final Pattern WITHIN_AFTER = Pattern.compile("^(?:[\\p{L}\\p{N}/]|-\\p{L})");

  private static final Pattern PARTIAL_BEFORE =
      Pattern.compile(
          "\\b(another|other|further|additional|including|among|first|last|next|past|remaining|extra"
              + "|out of|one (?:of|in)|aged?|no|number|top|section|article|chapter|day|week|season"
              + "|phase|part|by|every|each|than|least|from|(?:increase|rise|drop|gain|fall|loss) of|record)\\.?\\s+$",
          CASE_INSENSITIVE);
  private static final Pattern PARTIAL_AFTER =
      Pattern.compile(
          "^[\\s-]*(others?|more|of (?:the|them|those|these|whom|which|its|his|her|their|every)"
              + "|out of|in \\d|additional|further|fewer|years? old|year-old|a\\.?m\\b|p\\.?m\\b"
              + "|times|o['’]clock|months? (?:ago|later|after|before)|days? (?:ago|later|after)"
              + "|(?:years?|weeks?|hours?) (?:ago|later|after|before)|percentage points?)",
          CASE_INSENSITIVE);
  private static final Pattern RATE =
      Pattern.compile(
          "^\\W*(?:\\w+ )?(?:per (?<per>\\p{L}+)|(?:an?|each|every) (?<each>day|week|month|year|hour"
              + "|minute|barrel|gallon|litre|liter|tonne|ton|head|person|share))\\b|^ each\\b",
          CASE_INSENSITIVE);
  private static final String NO_UNIT =
      "(?:in|of|from|at|on|for|after|since|to|who|that|which|as|by|with|over|and|or|were|was|are|is"
          + "|have|has|had|[a-z]+ing)\\b";
  private static final Pattern UNIT =
      Pattern.compile("^\\s+((?:(?!" + NO_UNIT + ")[\\p{L}'’-]+(?: |$|(?=[^\\p{L}]))){1,4})");
  private static final Pattern SCOPE =
      Pattern.compile("\\b(?:in|across|at|of|from|near|on) ((?:the )?[\\p{L}-]+(?: \\p{Lu}\\w+)*)");
  private static final Pattern CLAUSE =
      Pattern.compile("[;:]\\s| and | but | while |, (?:which|who|whose)\\b|, (?=\\w+ing\\b)");
  private static final int SCOPE_CHARACTERS = 60;
  private static final BigDecimal LEAST_SPELLED = BigDecimal.TWO;
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);

  private final Vocabulary vocabulary;
  private final Synonyms synonyms;
  private final Set<String> asked;

  /**
   * @param asked the terms of the question
   */
  Quantities(Vocabulary vocabulary, Synonyms synonyms, Set<String> asked) {
    this.asked = asked;
    this.vocabulary = vocabulary;
    this.synonyms = synonyms;
  }

  List<Found> in(Saying saying) {
    var text = saying.text();
    var published = saying.passage().reference().published();
    var told = published == null || published.day() == null ? null : published.first();
    var figures = Figures.of(text, saying.dates().stream().map(DatedMention::span).toList());
    var found = new ArrayList<Found>();
    for (int i = 0; i < figures.size(); i++) {
      var least = figures.get(i);
      boolean isRange = i + 1 < figures.size() && isRange(least, figures.get(i + 1), text);
      var most = isRange ? figures.get(++i) : least;
      var quantity = counts(least) ? quantity(least, most, text, told) : null;
      if (quantity != null) {
        var span = new Span(least.span().start(), most.span().end());
        found.add(new Found(quantity, clause(text, span)));
      }
    }
    return found;
  }

  private static boolean isRange(Figure least, Figure most, String text) {
    return TO.matcher(text.substring(least.span().end(), most.span().start())).matches();
  }

  /** "One" is more often a pronoun than a number. */
  private static boolean counts(Figure figure) {
    return switch (figure.kind()) {
      case DIGITS, WORDS -> true;
      case SMALL_WORD -> figure.value().compareTo(LEAST_SPELLED) >= 0;
      case YEAR -> figure.value().compareTo(FIRST_YEAR) < 0;
      case TIME, RANK, SPELLED_RANK -> false;
    };
  }

  private @Nullable Quantity quantity(
      Figure least, Figure most, String text, @Nullable LocalDate told) {
    var before = text.substring(0, least.span().start());
    var after = text.substring(most.span().end());
    var extent = Extents.of(least, most);
    boolean isExact = extent.low() > 0 && extent.high() < Double.POSITIVE_INFINITY;
    if (WITHIN_BEFORE.matcher(before).find()
        || WITHIN_AFTER.matcher(after).find()
        || extent.high() < extent.low()
        || PARTIAL_AFTER.matcher(after).find()
        || (isExact && PARTIAL_BEFORE.matcher(before).find())) {
      return null;
    }
    var measure = measure(least, most, after);
    var unit = measure.isEmpty() ? unit(after) : Set.<String>of();
    return measure.isEmpty() && unit.isEmpty()
        ? null
        : new Quantity(extent, measure, unit, scope(after), told);
  }

  private static String measure(Figure least, Figure most, String after) {
    var rate = RATE.matcher(after);
    var per = rate.find() ? "/" + rate.group("per") + rate.group("each") : "";
    var unit = most.unit() == null ? least.unit() : most.unit();
    return unit == null ? per : unit + per;
  }

  private Set<String> unit(String after) {
    var words = UNIT.matcher(after);
    return words.find() ? synonyms.of(vocabulary.terms(words.group(1))) : Set.of();
  }

  private Set<String> scope(String after) {
    var near =
        after.length() <= SCOPE_CHARACTERS
            ? after
            : after.substring(0, after.lastIndexOf(' ', SCOPE_CHARACTERS) + 1);
    var clause = CLAUSE.split(near, 2)[0];
    return SCOPE
        .matcher(clause)
        .results()
        .flatMap(place -> synonyms.of(vocabulary.terms(place.group(1))).stream())
        .filter(term -> !asked.contains(term))
        .collect(Collectors.toSet());
  }

  private static String clause(String text, Span number) {
    int start = 0;
    for (var border = CLAUSE.matcher(text); border.find(); ) {
      if (border.start() >= number.end()) {
        return text.substring(start, border.start());
      }
      if (border.end() <= number.start()) {
        start = border.end();
      }
    }
    return text.substring(start);
  }
}
