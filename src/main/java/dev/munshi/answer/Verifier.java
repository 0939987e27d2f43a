package dev.munshi.answer;

import dev.munshi.claim.Fault;
import dev.munshi.claim.Retelling;
import dev.munshi.claim.Said;
import dev.munshi.index.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Stands between every composer and the person: lets through only statements whose quotes stand
 * verbatim in the stored articles, and that say nothing which their quotes do not say. Thread-safe.
 */
public final class Verifier {

  /** The least share of a statement's terms that must stand in its quotes. */
  private static final double LEAST_SUPPORT = 0.6;

  private final Holdings holdings;
  private final Vocabulary vocabulary;
  private final Retelling retelling;

  public Verifier(Holdings holdings, Vocabulary vocabulary) {
    this.holdings = holdings;
    this.vocabulary = vocabulary;
    this.retelling = new Retelling(vocabulary);
  }

  /** Those statements that may be shown, in their order. */
  public List<Statement> verified(List<Statement> statements) {
    return statements.stream().filter(statement -> fault(statement).isEmpty()).toList();
  }

  /** Why the statement may not be shown, or empty where it may. */
  public Optional<Fault> fault(Statement statement) {
    return statement.citations().stream()
        .filter(citation -> !isVerbatim(citation))
        .findFirst()
        .<Fault>map(citation -> new Fault.Misquoted(citation.quote()))
        .or(() -> unsupported(statement));
  }

  private boolean isVerbatim(Citation citation) {
    var span = citation.span();
    return holdings
        .textOf(citation.article().id(), citation.article().revision())
        .filter(text -> span.end() <= text.length())
        .filter(text -> span.of(text).equals(citation.quote()))
        .isPresent();
  }

  private Optional<Fault> unsupported(Statement statement) {
    var quotes =
        statement.citations().stream()
            .map(citation -> new Said(said(citation), citation.article().published()))
            .toList();
    return Retelling.hidden(statement.text(), quotes)
        .or(() -> retelling.fault(Attribution.without(statement), quotes, around(statement)))
        .or(() -> tooLittle(statement));
  }

  /** What a reader of the quotes sees beside them. */
  private static List<Said> around(Statement statement) {
    return statement.citations().stream()
        .map(Citation::article)
        .distinct()
        .map(article -> new Said(article.title(), article.published()))
        .toList();
  }

  /** With its days told absolutely, as statements tell them. */
  private static String said(Citation citation) {
    return AbsoluteDates.in(citation.quote(), citation.article().published());
  }

  private Optional<Fault> tooLittle(Statement statement) {
    var terms = new HashSet<>(vocabulary.terms(Attribution.without(statement)));
    var quoted =
        statement.citations().stream()
            .flatMap(citation -> vocabulary.terms(said(citation)).stream())
            .collect(Collectors.toSet());
    double share =
        terms.stream().filter(quoted::contains).count() / (double) Math.max(1, terms.size());
    return share < LEAST_SUPPORT ? Optional.of(new Fault.TooLittle(share)) : Optional.empty();
  }
}
