package dev.munshi.answer;

import dev.munshi.article.Passage;
import dev.munshi.claim.Clauses;
import dev.munshi.claim.FaultFinder;
import dev.munshi.claim.Said;
import dev.munshi.claim.Wording;
import dev.munshi.index.Embedder;
import dev.munshi.index.Vocabulary;
import dev.munshi.sentence.Words;
import java.util.ArrayList;
import java.util.List;

/** Says how far sources bear out a claim, and by which sentences. Thread-safe. */
public final class ClaimChecker {

  /** Sentences whose vectors are compared: those that share most with the claim. */
  private static final int EMBEDDED = 10;

  /** Of these, those that are also compared together with their neighbours. */
  private static final int EMBEDDED_WITH_NEIGHBOURS = 3;

  private static final int COVERING = 3;

  private final Embedder embedder;
  private final Vocabulary vocabulary;
  private final FaultFinder faults;

  public ClaimChecker(Embedder embedder, Vocabulary vocabulary) {
    this.embedder = embedder;
    this.vocabulary = vocabulary;
    this.faults = new FaultFinder(vocabulary);
  }

  /**
   * Checks a claim against these passages and nothing else.
   *
   * @param passages of the sources, in any order
   */
  public Support check(String claim, List<Passage> passages) {
    var weights = WeightedTerms.of(new Understood(claim, ""), vocabulary);
    var sources = ClaimSources.of(weights, passages, vocabulary);
    var near = sources.near();
    return new Support(
        signals(claim, weights, sources, near).score(),
        sources.evidence().stream().map(SourceSentence::citation).toList(),
        faults.fault(claim, near, sources.everything()).orElse(null));
  }

  private SupportSignals signals(
      String claim, WeightedTerms weights, ClaimSources sources, List<Said> near) {
    var sentences = sources.sentences();
    var words = new Wording(sentences.stream().map(SourceSentence::words).toList());
    var terms = new Wording(sentences.stream().map(SourceSentence::terms).toList());
    return new SupportSignals(
        weights.weights().size(),
        words.wordsPerPiece(Words.of(claim)),
        sources.coveredBy(COVERING),
        cosine(Clauses.of(claim), sources),
        faults.strangeFigures(claim, near),
        faults.strangeNames(claim, near),
        terms.nearnessOfNeighbours(vocabulary.terms(claim)));
  }

  private double cosine(List<String> clauses, ClaimSources sources) {
    var texts = new ArrayList<>(clauses);
    sources.best(EMBEDDED).stream().map(SourceSentence::text).forEach(texts::add);
    sources.best(EMBEDDED_WITH_NEIGHBOURS).stream()
        .map(sources::withNeighbours)
        .forEach(texts::add);
    var vectors = embedder.embed(texts);
    var said = vectors.subList(clauses.size(), vectors.size());
    return vectors.stream()
        .limit(clauses.size())
        .mapToDouble(clause -> nearest(clause, said))
        .average()
        .orElse(0);
  }

  private static double nearest(float[] clause, List<float[]> said) {
    return said.stream().mapToDouble(sentence -> dot(clause, sentence)).max().orElse(0);
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
