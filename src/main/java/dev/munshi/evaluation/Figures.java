package dev.munshi.evaluation;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a set of judged questions amounts to. Shares are from 0 to 1, and NaN where there is nothing
 * to share.
 *
 * @param judged every question with what became of it
 */
public record Figures(List<Judgement> judged) {

  private static final int LONGEST_LIST = 10;
  private static final int BINS = 10;

  public Figures {
    judged = List.copyOf(judged);
  }

  /**
   * Questions of like confidence.
   *
   * @param questions how many
   * @param confidence their mean confidence
   * @param good the share of them that were, or would have been, answered well
   */
  public record Bin(int questions, double confidence, double good) {}

  public List<Judgement> answerable() {
    return only(judgement -> judgement.question().answerable());
  }

  public List<Judgement> unanswerable() {
    return only(judgement -> !judgement.question().answerable());
  }

  public List<Judgement> failures() {
    return only(Judgement::isFailure);
  }

  private List<Judgement> only(Predicate<Judgement> which) {
    return judged.stream().filter(which).toList();
  }

  /** The share of questions with an article that bears the answer among the first k found. */
  public double hitAt(int k) {
    return share(withArticles(), judgement -> judgement.rank() > 0 && judgement.rank() <= k);
  }

  /** The mean of one over the rank of the first article that bears the answer, among ten. */
  public double meanReciprocalRank() {
    return mean(
        withArticles(),
        judgement ->
            judgement.rank() == 0 || judgement.rank() > LONGEST_LIST ? 0 : 1.0 / judgement.rank());
  }

  private List<Judgement> withArticles() {
    return only(judgement -> !judgement.question().articles().isEmpty());
  }

  /** The share of answerable questions that are answered and hold what was expected. */
  public double right() {
    return share(answerable(), judgement -> judgement.answered() && judgement.holdsExpected());
  }

  /** The share of answerable questions that are answered and cite an article that bears it. */
  public double citedRight() {
    return share(answerable(), judgement -> judgement.answered() && judgement.citesExpected());
  }

  public double answeredWhenAnswerable() {
    return share(answerable(), Judgement::answered);
  }

  public double refusedWhenUnanswerable() {
    return share(unanswerable(), judgement -> !judgement.answered());
  }

  /**
   * The probability that an answerable question has a higher confidence than an unanswerable one
   * (area under the ROC curve).
   */
  public double areaUnderCurve() {
    var no = unanswerable();
    return mean(
        answerable(),
        yes -> mean(no, other -> 0.5 + 0.5 * Math.signum(confidence(yes) - confidence(other))));
  }

  /** Ten bins of equal width from 0 to 1, those without questions left out. */
  public List<Bin> calibration() {
    return IntStream.range(0, BINS)
        .mapToObj(
            bin ->
                only(judgement -> Math.min(BINS - 1, (int) (confidence(judgement) * BINS)) == bin))
        .filter(members -> !members.isEmpty())
        .map(
            members ->
                new Bin(
                    members.size(),
                    mean(members, Figures::confidence),
                    share(members, Judgement::isGood)))
        .toList();
  }

  /** The mean distance between confidence and share of good answers, weighted by bin. */
  public double calibrationError() {
    return calibration().stream()
            .mapToDouble(bin -> bin.questions() * Math.abs(bin.confidence() - bin.good()))
            .sum()
        / judged.size();
  }

  /**
   * The time that answers took, in milliseconds.
   *
   * @param share which of them, from 0, the fastest, to 1
   */
  public double milliseconds(double share) {
    var sorted =
        judged.stream().mapToDouble(j -> j.reply().elapsed().toNanos() / 1e6).sorted().toArray();
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
  }

  private static double confidence(Judgement judgement) {
    return judgement.reply().answer().confidence();
  }

  private static double share(List<Judgement> among, Predicate<Judgement> which) {
    return mean(among, judgement -> which.test(judgement) ? 1 : 0);
  }

  private static double mean(List<Judgement> among, ToDoubleFunction<Judgement> value) {
    return among.stream().mapToDouble(value).average().orElse(Double.NaN);
  }
}
