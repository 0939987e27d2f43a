package dev.munshi.answer.generative;

import dev.munshi.answer.Finding;
import dev.munshi.article.Passage;
import dev.munshi.index.Hit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A question with what was found for it.
 *
 * @param plan how it is worked on
 * @param findings one for each part of the plan
 * @param asked the day on which it is asked
 */
record Task(Plan plan, List<Finding> findings, LocalDate asked) {

  Task {
    findings = List.copyOf(findings);
  }

  /** What is enough to answer its part. */
  List<Finding> sufficing() {
    return findings.stream().filter(Finding::suffices).toList();
  }

  /** What answers most likely. */
  Finding surest() {
    return findings.stream()
        .max(Comparator.comparingDouble(Finding::confidence))
        .orElseThrow(() -> new IllegalStateException("a plan has a part"));
  }

  /** The passages of those parts that can be answered, best first, for each. */
  List<List<Passage>> passages() {
    return sufficing().stream().map(Task::passages).toList();
  }

  static List<Passage> passages(Finding finding) {
    return finding.evidence().retrieved().hits().stream().map(Hit::passage).toList();
  }
}
