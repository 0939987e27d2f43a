package dev.munshi.briefing;

import dev.munshi.answer.Writer;
import dev.munshi.article.DateRange;
import dev.munshi.testing.Reports;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Briefings of made-up reports. */
record Pressed(Reports reports) implements Archive {

  static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

  static Pressed of(String... reports) {
    return new Pressed(Reports.of(reports));
  }

  Summary summary(String order) {
    return summary(order, Optional.empty());
  }

  Summary summary(String order, Optional<Writer> writer) {
    return reports.with(
        retriever ->
            new Summarizer(retriever, reports, this, writer).of(Topic.of(order, TODAY), TODAY));
  }

  Timeline timeline(String order) {
    return reports.with(
        retriever -> new Chronicler(retriever, reports, this).of(Topic.of(order, TODAY), TODAY));
  }

  Commitments promises(String order) {
    return reports.with(
        retriever ->
            new CommitmentFinder(retriever, reports, this)
                .of(PromiseOrder.of(order, TODAY), TODAY));
  }

  @Override
  public List<String> storyAt(String address) {
    return List.of();
  }

  @Override
  public List<String> publishedIn(DateRange days, int limit) {
    return reports.publishedIn(days);
  }
}
