package dev.munshi.answer;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a question wants to hear, told by its words. */
enum AnswerKind {
  TIME(
      "\\b(when|since when|how long ago|(what|which) (date|day|month|year|time)"
          + "|(release|premiere|start|launch|opening|due|closing) date|date of)\\b"),
  MONEY(
      "\\bhow much (money|does|did|is|was|will|would|has)\\b|\\b(what|which)\\b.*\\b(revenues?|price|costs?|net worth|budget|salary"
          + "|income|profits?|fines?|valuation|fees?)\\b"),
  NUMBER(
      "\\bhow (many|much|long|old|far|often|big|large|tall|high|fast)\\b"
          + "|\\b(what|which) (share|percentage|percent|number|amount|rate|proportion|sum|score)\\b"),
  PLACE(
      "\\b(where|(what|which) (\\w+ )?(country|countries|city|cities|state|province|place|region"
          + "|nation|town|island|continent|venue|location|stadium)|location of)\\b|\\blocation\\W*$"),
  PERSON(
      "\\b(who|whom|whose|which (person|minister|president|actor|actress|singer|leader|official"
          + "|celebrity|player)|(director|winner|president|ceo|founder|author|coach|host|champion"
          + "|chairman|chairperson|head|prime minister) of)\\b"),
  REASON("\\b(why|what (was |is )?the reason|due to what|because of what|what caused)\\b"),
  /** What something is: "What is the PTA?" */
  DEFINITION(
      "^\\W*(what|who) (is|are|was|were) ((an?|the) )?(?-i:\\p{Lu})[\\p{L}\\p{N}.&-]*"
          + "( (of|for|and|the|(?-i:\\p{Lu}[\\p{L}\\p{N}.&-]*)))*\\W*$"),
  /** Whether something is so: "Did the PTA block it?" */
  YES_NO(
      "^\\W*(did|do|does|is|are|was|were|has|have|had|will|would|can|could|should|may|might)\\b"),
  OTHER("");

  private static final Pattern REASONS =
      Pattern.compile(
          "\\b(because|due to|owing to|since|so that|in order to|after|over|amid|as a result"
              + "|caused|led to|citing|blamed?|reason)\\b",
          CASE_INSENSITIVE);
  private static final Pattern DEFINITIONS =
      Pattern.compile(
          "\\b(is|are|was|were) (an?|the|one of)\\b|, (an?|the) |\\b(means|refers to|known as|called)\\b"
              + "|\\(");
  private static final int LONGEST_WORD = 40;
  private static final double LEAST_HELD = 0.3;
  private static final double LEAST_COVERED = 0.6;
  private static final double LEAST_TOUCHED = 0.4;

  private final Pattern asked;

  AnswerKind(String asked) {
    this.asked = Pattern.compile(asked, CASE_INSENSITIVE);
  }

  static AnswerKind of(String question) {
    return all(question).findFirst().orElse(OTHER);
  }

  /** Whether a question wants several things of one matter: "Who set it up, and when?" */
  static boolean areSeveralIn(String question) {
    return all(question).skip(1).findFirst().isPresent();
  }

  private static Stream<AnswerKind> all(String question) {
    return Stream.of(YES_NO, DEFINITION, TIME, MONEY, PLACE, NUMBER, PERSON, REASON)
        .filter(kind -> kind.asked.matcher(question).find());
  }

  /**
   * How clearly a sentence holds something of this kind, from 0 to 1.
   *
   * @param known the lower-cased words of the question: what it says itself answers nothing
   */
  double heldBy(String sentence, Set<String> known) {
    return switch (this) {
      case REASON -> REASONS.matcher(sentence).find() ? 1 : 0;
      case DEFINITION -> DEFINITIONS.matcher(sentence).find() ? 1 : 0;
      case TIME -> new SentenceWords(sentence, known).time();
      case MONEY -> new SentenceWords(sentence, known).money();
      case NUMBER -> new SentenceWords(sentence, known).number();
      case PLACE -> new SentenceWords(sentence, known).place();
      case PERSON -> new SentenceWords(sentence, known).name();
      // nothing in a sentence alone shows that it settles the matter
      case YES_NO -> 0;
      case OTHER -> {
        var words = new SentenceWords(sentence, known);
        yield Math.max(words.name(), words.number() / 2);
      }
    };
  }

  /**
   * Whether a sentence answers by itself: a time or a number is answered by a sentence that has one
   * and speaks of the matter, and a yes or no by one that speaks of most of it.
   */
  boolean isAnsweredBy(Features sentence) {
    return switch (this) {
      case TIME, MONEY, NUMBER ->
          sentence.kind() >= LEAST_HELD && sentence.coverage() >= LEAST_TOUCHED;
      case YES_NO -> sentence.coverage() >= LEAST_COVERED;
      case PLACE, PERSON, REASON, DEFINITION, OTHER -> true;
    };
  }

  /** The lower-cased words of a text. */
  static Set<String> words(String text) {
    return Pattern.compile("[^\\p{L}\\p{N}]+")
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty() && word.length() < LONGEST_WORD)
        .collect(Collectors.toSet());
  }
}
