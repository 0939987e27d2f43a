package dev.munshi.answer.accounts;

import dev.munshi.index.Vocabulary;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what a sentence puts into the gap of a question. */
final class Fillers {

  /** How much of what is asked, names apart, a sentence must say itself. */
  private static final double MOST_ACTS = 0.8;

  /** What befalls people, and is counted for each fate apart. */
  private static final String FATES = "killed injured arrested";

  private static final String MEASURES =
      "much share percentage percent proportion rate amount sum price money number total";

  private static final Pattern AGAIN =
      Pattern.compile("\\b(?:second|third|another|again|previous|previously)\\b");
  private static final Pattern AHEAD =
      Pattern.compile(
          "\\b(?:will|would|is to|are to|set to|due to|scheduled|expected|plans?|planned|next)\\b");

  private final Vocabulary vocabulary;
  private final Synonyms synonyms;
  private final Matter matter;
  private final Gap gap;
  private final Quantities quantities;
  private final Agents agents;
  private final Stands stands;
  private final Set<String> fates;
  private final Set<String> measures;

  Fillers(Vocabulary vocabulary, Synonyms synonyms, Matter matter) {
    this.vocabulary = vocabulary;
    this.synonyms = synonyms;
    this.matter = matter;
    this.gap = Gap.of(matter.question(), this::terms);
    this.quantities = new Quantities(vocabulary, synonyms, matter.weights().keySet());
    this.agents = new Agents(vocabulary, synonyms);
    this.stands = new Stands(vocabulary, synonyms);
    this.fates = terms(FATES);
    this.measures = terms(MEASURES);
  }

  /** Whether the question leaves open what sentences can be compared by. */
  boolean canDiffer() {
    return !(gap instanceof Gap.Other) || Gap.isWhether(matter.question());
  }

  Optional<? extends Filler> of(Saying saying) {
    return switch (gap) {
      case Gap.Amount number -> quantity(saying, number);
      case Gap.Time _ -> day(saying);
      case Gap.Doer doer -> agents.in(saying, doer.act());
      case Gap.Other _ -> Optional.empty();
    };
  }

  /** Whether it affirms or denies what is asked, where that can be affirmed or denied. */
  Optional<Stand> stand(Saying saying) {
    boolean isWhether = Gap.isWhether(matter.question());
    return isWhether || gap instanceof Gap.Doer
        ? stands.in(saying, matter.acts(), isWhether)
        : Optional.empty();
  }

  /** Whether it speaks of another time that such a thing happened. */
  private boolean isAgain(Saying saying) {
    return AGAIN.matcher(saying.text()).find() && !AGAIN.matcher(matter.question()).find();
  }

  private Optional<Day> day(Saying saying) {
    var dates = saying.dates();
    boolean speaksOfIt = saying.bearing().isNamed() && saying.bearing().acts() >= MOST_ACTS;
    return dates.size() == 1 && speaksOfIt && !isAgain(saying)
        ? Optional.of(new Day(dates.getFirst().days(), AHEAD.matcher(saying.text()).find()))
        : Optional.empty();
  }

  /** The one quantity of what is asked for; none where the sentence has several. */
  private Optional<Quantity> quantity(Saying saying, Gap.Amount asked) {
    if (!saying.bearing().isNamed()) {
      return Optional.empty();
    }
    var all = quantities.in(saying);
    var fitting = all.stream().filter(found -> fits(found, asked)).toList();
    boolean isMeasured = asked.counted().isEmpty();
    if (isMeasured && fitting.stream().anyMatch(found -> hasRival(found, all))) {
      return Optional.empty();
    }
    return fitting.stream()
        .collect(Collectors.groupingBy(found -> matter.coveredBy(terms(found.clause()))))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .filter(best -> best.size() == 1)
        .map(best -> best.getFirst().quantity().of(asked.counted()));
  }

  private static boolean hasRival(Quantities.Found found, List<Quantities.Found> all) {
    var measure = found.quantity().measure();
    return all.stream().filter(other -> other.quantity().measure().equals(measure)).count() > 1;
  }

  /** Whether it counts what is asked, and its part of the sentence says what became of it. */
  private boolean fits(Quantities.Found found, Gap.Amount asked) {
    var quantity = found.quantity();
    boolean isOfKind =
        asked.counted().isEmpty()
            ? !quantity.measure().isEmpty()
            : !Collections.disjoint(quantity.unit(), asked.counted())
                || quantity.unit().stream().anyMatch(this::isFate);
    var acts = new HashSet<>(matter.acts());
    acts.removeAll(asked.counted());
    acts.removeAll(measures);
    var clause = terms(found.clause());
    boolean isOfOthers =
        fates.stream().anyMatch(fate -> clause.contains(fate) && !acts.contains(fate));
    return isOfKind && !isOfOthers && (acts.isEmpty() || !Collections.disjoint(acts, clause));
  }

  /** "At least 12 killed": what befell them stands for those who are counted. */
  private boolean isFate(String term) {
    return matter.acts().contains(term) && fates.contains(term);
  }

  private Set<String> terms(String text) {
    return synonyms.of(vocabulary.terms(text));
  }
}
