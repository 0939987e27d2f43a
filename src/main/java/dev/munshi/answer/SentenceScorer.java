package dev.munshi.answer;

import dev.munshi.article.Passage;
import dev.munshi.article.Sentences;
import dev.munshi.article.Span;
import dev.munshi.index.Hit;
import dev.munshi.index.Vocabulary;
import dev.munshi.retrieval.Retrieved;
import dev.munshi.retrieval.Retriever;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Scores the sentences of the passages found by what they say to the question. */
final class SentenceScorer {

  /** Sentences whose vectors are compared: the most promising by their words. */
  private static final int EMBEDDED = 24;

  private static final double MAX_WORDS = 40;

  private final Retriever retriever;
  private final Vocabulary vocabulary;

  SentenceScorer(Retriever retriever) {
    this.retriever = retriever;
    this.vocabulary = retriever.vocabulary();
  }

  /** Best first. */
  List<Candidate> score(Understood question, Retrieved retrieved) {
    var asked =
        new Asked(
            WeightedTerms.of(question, vocabulary),
            AnswerKind.of(question.text()),
            AnswerKind.words(question.whole()));
    var candidates = new ArrayList<Candidate>();
    for (var hit : retrieved.hits()) {
      addSentences(hit, asked, candidates);
    }
    candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
    var promising = candidates.subList(0, Math.min(EMBEDDED, candidates.size()));
    return withCosines(promising, retrieved.vector());
  }

  private record Asked(WeightedTerms terms, AnswerKind kind, Set<String> words) {}

  private void addSentences(Hit hit, Asked asked, List<Candidate> candidates) {
    var passage = hit.passage();
    var spans = Sentences.of(passage.text());
    var terms = spans.stream().map(span -> terms(span.of(passage.text()))).toList();
    var title = terms(passage.reference().title());
    var whole = union(terms, title);
    for (int i = 0; i < spans.size(); i++) {
      var beside = union(terms.subList(Math.max(0, i - 1), Math.min(spans.size(), i + 2)), title);
      var text = spans.get(i).of(passage.text());
      var span = shifted(spans.get(i), passage);
      var features =
          new Candidate.Features(
              asked.terms().coveredBy(terms.get(i)),
              asked.terms().coveredBy(beside),
              asked.terms().coveredBy(whole),
              0,
              hit.score(),
              asked.kind().standsIn(text, asked.words()) ? 1 : 0,
              1 / (1 + span.start() / 500.0),
              Math.min(1, wordCount(text) / MAX_WORDS));
      candidates.add(
          new Candidate(
              passage, span, text, terms.get(i), features, SentenceWeights.score(features)));
    }
  }

  private Set<String> terms(String text) {
    return new HashSet<>(vocabulary.terms(text));
  }

  private static Set<String> union(List<Set<String>> sets, Set<String> more) {
    var union = new HashSet<>(more);
    sets.forEach(union::addAll);
    return union;
  }

  private static Span shifted(Span span, Passage passage) {
    int offset = passage.span().start();
    return new Span(span.start() + offset, span.end() + offset);
  }

  static int wordCount(String text) {
    return text.strip().split("\\s+").length;
  }

  private List<Candidate> withCosines(List<Candidate> candidates, float[] question) {
    var vectors = retriever.embedder().embed(candidates.stream().map(Candidate::text).toList());
    var scored = new ArrayList<Candidate>();
    for (int i = 0; i < candidates.size(); i++) {
      var candidate = candidates.get(i);
      var features = SentenceWeights.with(candidate.features(), dot(question, vectors.get(i)));
      scored.add(
          new Candidate(
              candidate.passage(),
              candidate.span(),
              candidate.text(),
              candidate.terms(),
              features,
              SentenceWeights.score(features)));
    }
    scored.sort(Comparator.comparingDouble(Candidate::score).reversed());
    return scored;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
