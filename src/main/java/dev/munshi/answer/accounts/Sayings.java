package dev.munshi.answer.accounts;

import dev.munshi.article.DatesInText;
import dev.munshi.article.Passage;
import dev.munshi.article.Sentences;
import dev.munshi.article.Span;
import dev.munshi.index.Vocabulary;
import dev.munshi.sentence.CapitalWords;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Picks the sentences that speak of the matter. */
final class Sayings {

  /** The least share of the question's weight in an article's passages, title and dates. */
  private static final double LEAST_AROUND = 0.75;

  /** The least share of the weight of its names there. */
  private static final double LEAST_NAMED = 0.8;

  /** The least share of the question's weight in the sentence itself. */
  private static final double LEAST_ITSELF = 0.25;

  private static final Pattern SMALL_LETTER = Pattern.compile("\\p{Ll}");

  private final Vocabulary vocabulary;
  private final Synonyms synonyms;
  private final Matter matter;

  Sayings(Vocabulary vocabulary, Synonyms synonyms, Matter matter) {
    this.vocabulary = vocabulary;
    this.synonyms = synonyms;
    this.matter = matter;
  }

  /** Those that say most of it first. */
  List<Saying> of(List<Passage> passages) {
    return passages.stream()
        .collect(
            Collectors.groupingBy(
                passage -> passage.reference().id(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(this::ofArticle)
        .sorted(Comparator.comparingDouble((Saying saying) -> -saying.bearing().whole()))
        .toList();
  }

  private Stream<Saying> ofArticle(List<Passage> article) {
    var reference = article.getFirst().reference();
    var title = terms(reference.title());
    var around = new HashSet<>(title);
    around.addAll(terms(reference.datesInWords()));
    article.forEach(passage -> around.addAll(terms(passage.text())));
    return matter.coveredBy(around) < LEAST_AROUND || matter.namedBy(around) < LEAST_NAMED
        ? Stream.of()
        : article.stream().flatMap(passage -> ofPassage(passage, title));
  }

  private Stream<Saying> ofPassage(Passage passage, Set<String> title) {
    return Sentences.of(passage.text()).stream()
        .filter(span -> !span.of(passage.text()).contains("?"))
        .flatMap(span -> saying(passage, span, title).stream());
  }

  private Optional<Saying> saying(Passage passage, Span span, Set<String> title) {
    var text = span.of(passage.text());
    var terms = terms(text);
    double whole = matter.coveredBy(terms);
    if (whole < LEAST_ITSELF) {
      return Optional.empty();
    }
    var withTitle = new HashSet<>(title);
    withTitle.addAll(terms);
    boolean isNamed =
        matter.namedBy(terms) >= LEAST_NAMED
            || (matter.namedBy(withTitle) >= LEAST_NAMED && !hasStrangeName(text, title));
    var bearing = new Saying.Bearing(whole, matter.actsIn(terms), isNamed);
    var dates = DatesInText.of(text, passage.reference().published());
    return Optional.of(new Saying(passage, span, text, terms, dates, bearing));
  }

  /** Whether it names somebody or something that neither question nor title does. */
  private boolean hasStrangeName(String text, Set<String> title) {
    return CapitalWords.withinSentences(text).stream()
        .filter(name -> SMALL_LETTER.matcher(name).find())
        .flatMap(name -> terms(name).stream())
        .anyMatch(term -> !title.contains(term) && !matter.weights().containsKey(term));
  }

  private Set<String> terms(String text) {
    return synonyms.of(vocabulary.terms(text));
  }
}
