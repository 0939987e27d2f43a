package dev.munshi.answer;

import dev.munshi.article.Sentences;
import dev.munshi.index.Hit;
import dev.munshi.index.Vocabulary;
import dev.munshi.retrieval.Retrieved;
import dev.munshi.retrieval.Retriever;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Scores the sentences of the passages found by what they say to the question. */
final class SentenceScorer {

  /** Sentences whose vectors are compared: the most promising by their words. */
  private static final int EMBEDDED = 12;

  /** Characters from an article's start in which the lead feature halves. */
  private static final double LEAD_CHARACTERS = 500;

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score).reversed();

  private final Retriever retriever;
  private final Vocabulary vocabulary;

  SentenceScorer(Retriever retriever) {
    this.retriever = retriever;
    this.vocabulary = retriever.vocabulary();
  }

  /** The most promising sentences, best first. */
  List<Candidate> score(Understood question, Retrieved retrieved) {
    var asked =
        new Asked(
            WeightedTerms.ownOf(question, vocabulary),
            AnswerKind.of(question.text()),
            AnswerKind.words(question.whole()));
    var promising =
        retrieved.hits().stream()
            .flatMap(hit -> sentences(hit, asked).stream())
            .sorted(BEST_FIRST)
            .limit(EMBEDDED)
            .toList();
    var asking = question.subject().isEmpty() ? retrieved.vector() : embed(question.text());
    var vectors = retriever.embedder().embed(promising.stream().map(Candidate::text).toList());
    return IntStream.range(0, promising.size())
        .mapToObj(i -> promising.get(i).withCosine(dot(asking, vectors.get(i))))
        .sorted(BEST_FIRST)
        .toList();
  }

  private float[] embed(String text) {
    return retriever.embedder().embed(List.of(text)).getFirst();
  }

  private record Asked(WeightedTerms terms, AnswerKind kind, Set<String> words) {}

  private List<Candidate> sentences(Hit hit, Asked asked) {
    var passage = hit.passage();
    var spans = Sentences.of(passage.text());
    var dates = terms(passage.reference().datesInWords());
    var candidates = new ArrayList<Candidate>();
    for (int i = 0; i < spans.size(); i++) {
      var text = spans.get(i).of(passage.text());
      var span = passage.inArticle(spans.get(i));
      var terms = terms(text);
      var withDates = new HashSet<>(terms);
      withDates.addAll(dates);
      var features =
          new Features(
              asked.terms().coveredBy(withDates),
              0,
              hit.score(),
              asked.kind().standsIn(text, asked.words()) ? 1 : 0,
              1 / (1 + span.start() / LEAD_CHARACTERS));
      candidates.add(new Candidate(passage, span, text, terms, features));
    }
    return candidates;
  }

  private Set<String> terms(String text) {
    return new HashSet<>(vocabulary.terms(text));
  }

  static int wordCount(String text) {
    return text.strip().split("\\s+", -1).length;
  }

  static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
