package dev.munshi.answer;

/**
 * How answers are found and when they are shown.
 *
 * @param confidence how signals become a probability
 * @param threshold the least confidence with which an answer is shown, from 0 to 1
 * @param perArticle how many passages of one article are looked at, at least 1
 */
public record AnswerSettings(Confidence confidence, double threshold, int perArticle) {

  /** How many passages are looked at. */
  static final int PASSAGES = 12;

  private static final int PER_ARTICLE = 3;

  /** Whoever hands over sources with a question has chosen them for it. */
  private static final double CHOSEN = 0.2;

  /** For a corpus: a few passages of each article. */
  public static AnswerSettings ofCorpus(Confidence confidence, double threshold) {
    return new AnswerSettings(confidence, threshold, PER_ARTICLE);
  }

  /** For sources that came with the question: all of an article counts, and less doubt. */
  public AnswerSettings ofGivenSources() {
    return new AnswerSettings(confidence, CHOSEN * threshold, PASSAGES);
  }
}
