package dev.munshi.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses hits among ranked candidates: one article for each story, a few passages of each. */
final class Selection {

  /** What a passage of a story's origin must have of the best one's score to be shown for it. */
  private static final double NEARLY_AS_WELL = 0.9;

  private Selection() {}

  /**
   * The first of these, without what another article tells already.
   *
   * @param candidates best first
   */
  static List<Candidate> of(List<Candidate> candidates, int limit, int mostPerArticle) {
    var chosen = new ArrayList<Candidate>();
    var perArticle = new HashMap<String, Integer>();
    var tellers = tellers(candidates);
    for (var candidate : candidates) {
      var facts = candidate.facts();
      if (facts.article().equals(tellers.get(facts.story()))
          && perArticle.merge(facts.article(), 1, Integer::sum) <= mostPerArticle) {
        chosen.add(candidate);
      }
      if (chosen.size() == limit) {
        break;
      }
    }
    return chosen;
  }

  /**
   * Which article tells each story: the one whose best passage fits best, or the one published
   * first among those that fit nearly as well.
   */
  private static Map<String, String> tellers(List<Candidate> candidates) {
    var tellers = new HashMap<String, Candidate>();
    var best = new HashMap<String, Double>();
    for (var candidate : candidates) {
      var story = candidate.facts().story();
      double enough = NEARLY_AS_WELL * best.computeIfAbsent(story, s -> candidate.score());
      tellers.merge(
          story,
          candidate,
          (teller, other) ->
              other.score() >= enough && other.facts().day() < teller.facts().day()
                  ? other
                  : teller);
    }
    var articles = new HashMap<String, String>();
    tellers.forEach((story, teller) -> articles.put(story, teller.facts().article()));
    return articles;
  }
}
