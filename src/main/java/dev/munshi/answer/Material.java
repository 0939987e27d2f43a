package dev.munshi.answer;

import dev.munshi.article.Passage;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody is to write about.
 *
 * @param order what is to be told, as a person wrote it
 * @param asked the day on which it is asked
 * @param passages to build on, the most telling first
 * @param holdings where the passages stand
 * @param verifier what lets statements on them through
 */
public record Material(
    String order, LocalDate asked, List<Passage> passages, Holdings holdings, Verifier verifier) {

  public Material {
    passages = List.copyOf(passages);
  }
}
