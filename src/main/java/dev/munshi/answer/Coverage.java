package dev.munshi.answer;

import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the corpus holds, said together with a no.
 *
 * @param articles how many
 * @param publishers how many different outlets
 * @param from the earliest day of publication, or null where no article is dated
 * @param to the latest likewise
 * @param newest the article of that latest day, or null
 * @param near the articles whose passages came closest, at most three; near is not an answer
 */
public record Coverage(
    int articles,
    int publishers,
    @Nullable PartialDate from,
    @Nullable PartialDate to,
    @Nullable Reference newest,
    List<Reference> near) {

  public Coverage {
    near = List.copyOf(near);
  }
}
