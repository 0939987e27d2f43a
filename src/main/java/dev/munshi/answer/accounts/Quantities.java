package dev.munshi.answer.accounts;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.article.Span;
import dev.munshi.index.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of a sentence that count or measure something. */
final class Quantities {

  /** A quantity, and the part of the sentence in which it stands. */
  record Found(Quantity quantity, String clause) {}

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,/:-])(?<money>(?:US|A|C)?\\$|[€£¥₹]|Rs\\.? ?)?(?<number>"
              + WrittenNumber.FORM
              + ")(?: ?(?:-|–|to) ?\\$?(?<upper>"
              + WrittenNumber.FORM
              + "))?(?![\\p{N}/:]|[.,]\\d|-\\p{L}|\\p{L})(?: ?(?<times>dozen|thousand|million|billion"
              + "|trillion|m|bn|lakh|crore)\\b)?(?<share> ?%| per ?cent\\b)?",
          CASE_INSENSITIVE);

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
  private static final Map<String, String> CURRENCIES =
      Map.of("dollar", "$", "euro", "€", "pound", "£", "rupee", "Rs", "yen", "¥");
  private static final Pattern CURRENCY =
      Pattern.compile("^ (?:US )?(dollar|euro|pound|rupee|yen)s?\\b", CASE_INSENSITIVE);

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
  private static final int YEARS_FROM = 1900;
  private static final int YEARS_TO = 2100;

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
    var dates = saying.dates().stream().map(date -> date.span()).toList();
    var found = new ArrayList<Found>();
    for (var match = NUMBER.matcher(text); match.find(); ) {
      boolean isDate =
          dates.stream().anyMatch(d -> d.start() < match.end() && match.start() < d.end());
      var quantity = isDate ? null : quantity(match, text, told);
      if (quantity != null) {
        found.add(new Found(quantity, clause(text, new Span(match.start(), match.end()))));
      }
    }
    return found;
  }

  private @Nullable Quantity quantity(Matcher match, String text, @Nullable LocalDate told) {
    var before = text.substring(0, match.start());
    var after = text.substring(match.end());
    var number = new WrittenNumber(match.group("number"));
    boolean bare =
        match.group("money") == null
            && match.group("times") == null
            && match.group("share") == null;
    boolean isYear =
        bare
            && match.group("number").length() == 4
            && number.value() >= YEARS_FROM
            && number.value() <= YEARS_TO;
    var extent = Extents.of(match, before);
    boolean isPartial = PARTIAL_AFTER.matcher(after).find();
    boolean isExact = extent.low() > 0 && extent.high() < Double.POSITIVE_INFINITY;
    if (isYear
        || extent.high() < extent.low()
        || isPartial
        || (isExact && PARTIAL_BEFORE.matcher(before).find())) {
      return null;
    }
    var measure = measure(match, after);
    var unit = measure.isEmpty() ? unit(after) : Set.<String>of();
    return measure.isEmpty() && unit.isEmpty()
        ? null
        : new Quantity(extent, measure, unit, scope(after), told);
  }

  private static String measure(Matcher match, String after) {
    var rate = RATE.matcher(after);
    var per = rate.find() ? "/" + rate.group("per") + rate.group("each") : "";
    if (match.group("share") != null) {
      return "%" + per;
    }
    var money = match.group("money");
    if (money != null) {
      return money.strip().replace("US", "") + per;
    }
    var named = CURRENCY.matcher(after);
    if (named.find()) {
      return CURRENCIES.getOrDefault(named.group(1).toLowerCase(Locale.ROOT), "") + per;
    }
    return per;
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
