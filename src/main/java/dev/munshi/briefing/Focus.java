package dev.munshi.briefing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.munshi.article.Span;
import dev.munshi.index.Hit;
import dev.munshi.index.Vocabulary;
import dev.munshi.retrieval.Retriever;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How well sentences fit the words of a topic. Without words everything fits alike. */
final class Focus {

  /** The least share of the words' weight that a passage with its title must have. */
  private static final double ON_TOPIC = 0.7;

  /** The same where the sense is near. */
  private static final double PARTLY = 0.45;

  private static final double NEAR = 0.4;

  /** The least share that a sentence with its title must have. */
  private static final double ENOUGH = 0.6;

  private static final double WORDS = 0.65;
  private static final double SENSE = 0.35;

  /** What a word in the title counts of one in the sentence. */
  private static final double TITLE = 0.6;

  /** What the title's words count of what an article tells as a whole; the rest is its centre. */
  private static final double TITLED = 0.6;

  /** What counts of the fit where an article says nothing of the name that is asked for. */
  private static final double OTHER_NAMES = 0.5;

  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\S+");

  private final String words;
  private final Vocabulary vocabulary;
  private final Map<String, Double> weights;
  private final float[] vector;

  /** The terms that tell this topic from others. */
  private final Set<String> telling;

  /**
   * @param words of a topic, or empty
   */
  Focus(String words, Retriever retriever) {
    this.words = words;
    this.vocabulary = retriever.vocabulary();
    this.vector =
        words.isEmpty() ? new float[0] : retriever.embedder().embed(List.of(words)).getFirst();
    this.weights = weights(words);
    this.telling = telling();
  }

  /** The terms of a text, the rarer the heavier. */
  private Map<String, Double> weights(String text) {
    double passages = vocabulary.passages();
    var weights = new HashMap<String, Double>();
    for (var term : vocabulary.terms(text)) {
      weights.put(term, Math.log(1 + passages / (1 + vocabulary.passagesWith(term))));
    }
    return weights;
  }

  /** The names, where the topic writes names otherwise than words; else the rarest term. */
  private Set<String> telling() {
    var all = List.of(words.split(" ", -1));
    var names = all.stream().filter(word -> NAME.matcher(word).matches()).toList();
    if (!names.isEmpty() && names.size() < all.size()) {
      return terms(String.join(" ", names));
    }
    return weights.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(rarest -> Set.of(rarest.getKey()))
        .orElse(Set.of());
  }

  /**
   * What a passage is read under.
   *
   * @param title the weights of the terms of the article's title
   * @param factor what counts of the fit
   */
  private record Background(Map<String, Double> title, double factor, Gist gist) {}

  /** The sentences of passages on the topic that can be told alone, in their order. */
  List<Line> lines(Collection<Hit> hits) {
    var articles =
        hits.stream()
            .collect(groupingBy(Focus::article, collectingAndThen(toList(), this::background)));
    return hits.stream()
        .flatMap(hit -> lines(hit, requireNonNull(articles.get(article(hit)))).stream())
        .toList();
  }

  private static String article(Hit hit) {
    return hit.passage().reference().id();
  }

  /**
   * @param hits all of one article
   */
  private Background background(List<Hit> hits) {
    var title = weights(hits.getFirst().passage().reference().title());
    var terms = new HashSet<>(title.keySet());
    hits.forEach(hit -> terms.addAll(vocabulary.terms(hit.passage().text())));
    return new Background(title, terms.containsAll(telling) ? 1 : OTHER_NAMES, Gist.of(hits));
  }

  private List<Line> lines(Hit hit, Background article) {
    var passage = hit.passage();
    var title = article.title().keySet();
    if (!isOn(passage.text(), title, hit.cosine())) {
      return List.of();
    }
    var lines = new ArrayList<Line>();
    for (int i = 0; i < hit.sentences().count(); i++) {
      var whole = hit.sentences().span(i);
      int skipped = Dateline.length(whole.of(passage.text()));
      var within = new Span(whole.start() + skipped, whole.end());
      var text = within.of(passage.text());
      var terms = terms(text);
      if (Tellable.is(text) && isOn(terms, title)) {
        var sentence = hit.sentences().vector(i);
        double sense =
            vector.length > 0 && sentence.length > 0 ? hit.sentences().cosine(i, vector) : 0;
        double gist =
            TITLED * coverage(terms, article.title())
                + (1 - TITLED) * article.gist().nearness(sentence);
        var worth =
            new Line.Worth(
                article.factor() * fit(terms, title, sense), gist, isFamiliar(text, article));
        var day = EventDay.of(text, passage.reference().published(), words);
        lines.add(
            new Line(passage, passage.inArticle(within), text, own(terms), sentence, worth, day));
      }
    }
    return lines;
  }

  /** Who is named by half is known to him alone who read the article, or asked for the name. */
  private boolean isFamiliar(String text, Background article) {
    return Tellable.isFamiliar(text)
        || article.gist().halfName(text).filter(name -> !words.contains(name)).isPresent();
  }

  private boolean isOn(String text, Set<String> title, double sense) {
    if (weights.isEmpty()) {
      return vector.length == 0 || sense >= NEAR;
    }
    var terms = terms(text);
    terms.addAll(title);
    double covered = coverage(terms);
    return covered >= ON_TOPIC || (covered >= PARTLY && sense >= NEAR);
  }

  /** What every sentence on the topic shares does not make two of them alike. */
  private Set<String> own(Set<String> terms) {
    var own = new HashSet<>(terms);
    own.removeAll(weights.keySet());
    return own;
  }

  /** What stands by itself must say by itself, and under its title, what it is about. */
  private boolean isOn(Set<String> sentence, Set<String> title) {
    var terms = new HashSet<>(sentence);
    terms.addAll(title);
    return coverage(terms) >= ENOUGH;
  }

  private double fit(Set<String> terms, Set<String> title, double sense) {
    if (vector.length == 0) {
      return 1;
    }
    var withTitle = new HashSet<>(terms);
    withTitle.addAll(title);
    double own = coverage(terms);
    double words = own + TITLE * (coverage(withTitle) - own);
    return WORDS * words + SENSE * Math.max(0, sense);
  }

  /** The share of the words' weight that these terms carry, from 0 to 1; 1 without any. */
  double coverage(Set<String> terms) {
    return coverage(terms, weights);
  }

  private static double coverage(Set<String> terms, Map<String, Double> weights) {
    double total = 0;
    double covered = 0;
    for (var weight : weights.entrySet()) {
      total += weight.getValue();
      covered += terms.contains(weight.getKey()) ? weight.getValue() : 0;
    }
    return total == 0 ? 1 : covered / total;
  }

  Set<String> terms(String text) {
    return new HashSet<>(vocabulary.terms(text));
  }
}
