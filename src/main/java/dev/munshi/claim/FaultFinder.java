package dev.munshi.claim;

import dev.munshi.index.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds what a claim says that its sources do not bear out. Thread-safe. */
public final class FaultFinder {

  private final Names names;
  private final Signs signs;
  private final Contraries contraries;
  private final Roles roles;

  /**
   * @param vocabulary of the corpus, which tells a common word from a name
   */
  public FaultFinder(Vocabulary vocabulary) {
    this.names = new Names(vocabulary);
    this.signs = new Signs(vocabulary);
    this.contraries = new Contraries(vocabulary);
    this.roles = new Roles(vocabulary, names);
  }

  /**
   * The first fault of a claim.
   *
   * @param evidence the sentences that speak of it, the nearest first, at least one; numbers, days
   *     and "not" are held against these
   * @param sources all there is to support it, the evidence included; names and quoted words may
   *     stand anywhere in it
   */
  public Optional<Fault> fault(String claim, List<Said> evidence, List<Said> sources) {
    var texts = sources.stream().map(Said::text).toList();
    var near = evidence.stream().map(Said::text).toList();
    var spellings = Spellings.of(texts);
    return Stream.<Supplier<Optional<Fault>>>of(
            () -> Quotations.missing(claim, texts).map(Fault.NotVerbatim::new),
            () -> new Numbers(claim).fault(evidence),
            () -> day(claim, evidence),
            () -> unknownNames(claim, spellings),
            () -> roles.swapped(claim, near, spellings),
            () -> sign(claim, near),
            () -> near.stream().findFirst().flatMap(text -> contraries.between(claim, text)))
        .flatMap(check -> check.get().stream())
        .findFirst();
  }

  /** The same, for names that may come from elsewhere and denials that are looked at elsewhere. */
  Optional<Fault> besideNames(String claim, List<Said> quotes, Spellings spellings) {
    var texts = quotes.stream().map(Said::text).toList();
    return Stream.<Supplier<Optional<Fault>>>of(
            () -> Quotations.missing(claim, texts).map(Fault.NotVerbatim::new),
            () -> new Numbers(claim).fault(quotes),
            () -> day(claim, quotes),
            () -> roles.swapped(claim, texts, spellings),
            () -> texts.stream().findFirst().flatMap(text -> contraries.between(claim, text)))
        .flatMap(check -> check.get().stream())
        .findFirst();
  }

  /** How many numbers and days of the claim these sentences do not have. */
  public int strangeFigures(String claim, List<Said> evidence) {
    return new Numbers(claim).missingFrom(evidence).size()
        + Days.in(new Said(claim, null)).missingFrom(evidence).size();
  }

  /** How many words of the claim's names these sentences do not have. */
  public int strangeNames(String claim, List<Said> evidence) {
    var spellings = Spellings.of(evidence.stream().map(Said::text).toList());
    return missingNames(claim, spellings).size();
  }

  private static Optional<Fault> day(String claim, List<Said> evidence) {
    return Days.in(new Said(claim, null)).missingFrom(evidence).stream()
        .findFirst()
        .map(day -> new Fault.OtherDay(day.words(), Days.otherThan(day, evidence)));
  }

  private Optional<Fault> unknownNames(String claim, Spellings spellings) {
    var missing = missingNames(claim, spellings);
    return missing.isEmpty() ? Optional.empty() : Optional.of(new Fault.UnknownNames(missing));
  }

  private List<String> missingNames(String claim, Spellings spellings) {
    return names.in(claim, spellings).stream()
        .filter(name -> !spellings.have(name, claim))
        .toList();
  }

  /** The nearest sentence that speaks of the same decides; others may speak of another denial. */
  private Optional<Fault> sign(String claim, List<String> evidence) {
    return evidence.stream()
        .filter(sentence -> signs.isOfSameMatter(claim, sentence))
        .findFirst()
        .flatMap(nearest -> signs.differing(claim, nearest))
        .map(Fault.OtherSign::new);
  }
}
