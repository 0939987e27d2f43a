package dev.munshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.answer.Coverage;
import dev.munshi.article.PartialDate;
import dev.munshi.corpus.feeds.SourceStatus;
import dev.munshi.corpus.feeds.SourceStatus.Kind;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourcesDocumentTest {

  private static SourceStatus source(
      String source, Kind kind, int failures, @Nullable String error) {
    var newest = PartialDate.parse("2024-05-20");
    return new SourceStatus(source, kind, null, 1200, newest, null, null, null, failures, error);
  }

  @Test
  void tells_sources_and_their_troubles_and_nothing_of_the_machine() {
    var text =
        SourcesDocument.of(
                List.of(
                    source("https://gazette.example/rss", Kind.FEED, 3, "404"),
                    source("courier.example", Kind.SITE, 0, null),
                    source("/srv/secret/corpus", Kind.FOLDER, 0, null)),
                new Coverage(1200, 2, null, null, null, List.of()))
            .text();

    assertThat(text)
        .contains("The corpus holds 1,200 articles from 2 outlets.")
        .contains("https://gazette.example/rss · feed · 1,200 · 20 May 2024 · failed 3 times")
        .contains("courier.example · site · 1,200 · 20 May 2024 · well")
        .contains("corpus · folder")
        .doesNotContain("/srv", "secret");
  }

  @Test
  void counts_what_is_too_much_to_show() {
    var many = Collections.nCopies(40, source("courier.example", Kind.SITE, 0, null));

    assertThat(SourcesDocument.of(many, new Coverage(0, 0, null, null, null, List.of())).text())
        .contains("10 more are not shown.");
  }
}
