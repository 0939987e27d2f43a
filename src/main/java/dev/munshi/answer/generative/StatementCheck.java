package dev.munshi.answer.generative;

import dev.munshi.answer.Citation;
import dev.munshi.answer.Holdings;
import dev.munshi.answer.Statement;
import dev.munshi.answer.Verifier;
import dev.munshi.answer.Whereabouts;
import dev.munshi.claim.Fault;
import dev.munshi.language.QuestionLanguage;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes a statement of what a model wrote, or says why it may not be shown. */
final class StatementCheck {

  /** What became of a statement. */
  sealed interface Checked {

    /**
     * @param statement verified
     * @param isTranslated whether its text is in another language than what was verified
     */
    record Good(Statement statement, boolean isTranslated) implements Checked {}

    /**
     * @param written what the model wrote
     * @param kind of the fault, in one word
     * @param reason a phrase for the model
     */
    record Bad(WrittenStatement written, String kind, String reason) implements Checked {}
  }

  private static final int MOST_CITATIONS = 3;

  /** Those of the cited articles are shown beside it, and no others. */
  private static final Pattern LINK =
      Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]*://|\\bwww\\.|\\bmailto:|]\\(");

  private final NumberedPassages passages;
  private final QuestionLanguage language;
  private final Verifier verifier;
  private final Holdings holdings;

  /**
   * @param language in which statements are to be written
   * @param holdings where the passages stand
   */
  StatementCheck(
      NumberedPassages passages, QuestionLanguage language, Verifier verifier, Holdings holdings) {
    this.passages = passages;
    this.language = language;
    this.verifier = verifier;
    this.holdings = holdings;
  }

  Checked check(WrittenStatement written) {
    if (written.text().isEmpty()) {
      return new Checked.Bad(written, "Empty", "it says nothing");
    }
    if (LINK.matcher(Normalizer.normalize(written.text(), Normalizer.Form.NFKC)).find()) {
      return new Checked.Bad(written, "Markup", "a statement has no links");
    }
    if (Instruction.isIn(written.text()) || Instruction.isIn(written.original())) {
      return new Checked.Bad(
          written, "Instruction", "a statement reports, and tells nobody what to do");
    }
    if (written.quotes().isEmpty() || written.quotes().size() > MOST_CITATIONS) {
      return new Checked.Bad(written, "Citations", "it needs one to three citations");
    }
    var citations = new ArrayList<Citation>();
    for (var quote : written.quotes()) {
      var found = citation(quote);
      if (found.isEmpty()) {
        return new Checked.Bad(
            written,
            Fault.Misquoted.class.getSimpleName(),
            "passage %d has not the words “%s”".formatted(quote.passage(), quote.words()));
      }
      if (!citations.contains(found.get())) {
        citations.add(found.get());
      }
    }
    return checked(written, citations);
  }

  private Optional<Citation> citation(WrittenStatement.Quote quote) {
    return passages
        .get(quote.passage())
        .flatMap(
            passage ->
                QuotePlace.of(quote.words(), passage).map(span -> Citation.of(passage, span)));
  }

  private Checked checked(WrittenStatement written, List<Citation> citations) {
    boolean isTranslated = isTranslated(written);
    var said = isTranslated ? written.original() : written.text();
    var fault = verifier.fault(new Statement(said, citations));
    if (fault.isPresent()) {
      return new Checked.Bad(written, fault.get().getClass().getSimpleName(), fault.get().reason());
    }
    if (isTranslated && !Translation.isFaithful(written.text(), written.original())) {
      return new Checked.Bad(
          written, "Translation", "its two languages have different numbers or names");
    }
    var statement = new Statement(written.text(), citations);
    return new Checked.Good(Whereabouts.told(statement, holdings), isTranslated);
  }

  /** Only what is in the question's language, and not in the articles', may go by its original. */
  private boolean isTranslated(WrittenStatement written) {
    return !language.english()
        && !written.original().isEmpty()
        && QuestionLanguage.of(written.text()).tag().equals(language.tag())
        && !QuestionLanguage.of(written.original()).tag().equals(language.tag());
  }
}
