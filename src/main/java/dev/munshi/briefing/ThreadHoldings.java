package dev.munshi.briefing;

import dev.munshi.answer.Coverage;
import dev.munshi.answer.Holdings;
import dev.munshi.answer.Remark;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Passage;
import dev.munshi.article.Reference;
import dev.munshi.article.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The messages of a thread, held as articles are, so that the same verifier stands before what is
 * written about them: each is published by its author.
 *
 * @param zone in which their days count
 */
record ThreadHoldings(List<Remark> remarks, ZoneId zone) implements Holdings {

  @Override
  public Optional<String> textOf(String article, int revision) {
    return Optional.of(remark(remarks, article).text());
  }

  @Override
  public Coverage coverage(List<Reference> near) {
    return new Coverage(remarks.size(), 0, null, null, null, near);
  }

  /** The message that is held as this article. */
  static Remark remark(List<Remark> remarks, String article) {
    return remarks.get(Integer.parseInt(article));
  }

  List<Passage> passages() {
    return IntStream.range(0, remarks.size()).mapToObj(this::passage).toList();
  }

  private Passage passage(int number) {
    var remark = remarks.get(number);
    var id = Integer.toString(number);
    var who = remark.who();
    var day = PartialDate.of(remark.when().atZone(zone).toLocalDate());
    var reference = new Reference(id, id, null, who, who, who, day, null, null);
    return new Passage(reference, new Span(0, remark.text().length()), remark.text());
  }
}
