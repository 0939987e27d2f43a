package dev.munshi.answer;

import dev.munshi.index.Hit;
import dev.munshi.index.Vocabulary;
import dev.munshi.retrieval.Retrieved;
import dev.munshi.retrieval.Retriever;
import dev.munshi.retrieval.TimeAsked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Scores the sentences of the passages found by what they say to the question. */
final class SentenceScorer {

  /** How many sentences are handed on. */
  private static final int MOST = 12;

  /** Characters from an article's start in which the lead feature halves. */
  private static final double LEAD_CHARACTERS = 500;

  /** Of the passage's cosine, for sentences without a vector of their own. */
  private static final double UNREAD = 0.8;

  private final Retriever retriever;
  private final Vocabulary vocabulary;

  SentenceScorer(Retriever retriever) {
    this.retriever = retriever;
    this.vocabulary = retriever.vocabulary();
  }

  /** The most promising sentences, best first. */
  List<Candidate> score(Understood question, Retrieved retrieved) {
    var asking = question.asking();
    var asked =
        new Asked(
            WeightedTerms.ownOf(new Understood(asking, question.subject()), vocabulary),
            WeightedTerms.of(question, vocabulary).total(),
            AnswerKind.of(asking),
            AnswerKind.words(question.whole()),
            question.subject().isEmpty() ? retrieved.vector() : embed(question.text()),
            retrieved.time());
    return retrieved.hits().stream()
        .flatMap(hit -> sentences(hit, asked).stream())
        .sorted(Comparator.comparingDouble(Candidate::score).reversed())
        .limit(MOST)
        .toList();
  }

  private float[] embed(String text) {
    return retriever.embedder().embed(List.of(text)).getFirst();
  }

  /**
   * The question, worked out.
   *
   * @param terms of the sentence that asks
   * @param weight of all terms of the question
   */
  private record Asked(
      WeightedTerms terms,
      double weight,
      AnswerKind kind,
      Set<String> words,
      float[] vector,
      TimeAsked time) {}

  private List<Candidate> sentences(Hit hit, Asked asked) {
    var passage = hit.passage();
    var dates = terms(passage.reference().datesInWords());
    var published = passage.reference().published();
    double nearness = asked.time().nearness(published);
    var candidates = new ArrayList<Candidate>();
    for (int i = 0; i < hit.sentences().count(); i++) {
      var within = hit.sentences().span(i);
      var span = passage.inArticle(within);
      var text = within.of(passage.text());
      var terms = terms(text);
      var withDates = new HashSet<>(terms);
      withDates.addAll(dates);
      var features =
          new Features(
              asked.terms().coveredBy(withDates),
              cosine(hit, i, asked.vector()),
              hit.words() / Math.max(1, asked.weight()),
              asked.kind().heldBy(text, asked.words()),
              1 / (1 + span.start() / LEAD_CHARACTERS),
              nearness,
              asks(text) ? 1 : 0);
      candidates.add(new Candidate(passage, span, text, terms, features));
    }
    return candidates;
  }

  private static double cosine(Hit hit, int sentence, float[] vector) {
    return hit.sentences().has(sentence)
        ? hit.sentences().cosine(sentence, vector)
        : UNREAD * hit.cosine();
  }

  private static boolean asks(String sentence) {
    return sentence.stripTrailing().replaceFirst("[”\"'’)\\]]+$", "").endsWith("?");
  }

  private Set<String> terms(String text) {
    return new HashSet<>(vocabulary.terms(text));
  }
}
