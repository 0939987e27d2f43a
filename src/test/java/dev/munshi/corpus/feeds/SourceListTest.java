package dev.munshi.corpus.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.munshi.article.Access;
import dev.munshi.article.PartialDate;
import dev.munshi.corpus.FileSupply;
import dev.munshi.corpus.PageSupply;
import dev.munshi.corpus.feeds.SourceStatus.Kind;
import dev.munshi.testing.SmallCorpus;
import dev.munshi.testing.WrittenPages;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceListTest {

  @TempDir Path folder;
  private FollowedSite web;

  @BeforeEach
  void open() {
    web = new FollowedSite(folder);
  }

  @AfterEach
  void close() {
    web.close();
  }

  private List<SourceStatus> sources(Feed... followed) {
    return SourceList.of(new FeedSettings(List.of(followed)), Optional.of(web.store()), Access.ALL);
  }

  @Test
  void shows_how_a_feed_is_doing() throws Exception {
    web.publish("/rss", "/a", "/b");
    var feed = web.follow("/rss");
    web.visitDue();
    var then = web.clock.instant();
    web.site.status("/rss", 503, Map.of());

    web.pass(FollowedSite.HOUR);

    var now = web.clock.instant();
    assertThat(sources(feed))
        .containsExactly(
            new SourceStatus(
                feed.address().toString(),
                Kind.FEED,
                "Varnholm Gazette",
                2,
                PartialDate.parse("2024-03-04"),
                now,
                then,
                now.plus(Duration.ofHours(2)),
                1,
                "the server is in trouble (503)"));
  }

  @Test
  void shows_a_feed_that_is_followed_no_more_and_one_that_is_new() throws Exception {
    web.publish("/rss", "/a");
    web.follow("/rss");
    web.visitDue();
    var fresh =
        new Feed(
            URI.create("https://courier.example/rss"), "The Courier", FollowedSite.HOUR, List.of());

    assertThat(sources(fresh))
        .satisfiesExactly(
            one -> {
              assertThat(one.name()).isEqualTo("The Courier");
              assertThat(one.articles()).isZero();
              assertThat(one.lastRun()).isNull();
            },
            other -> {
              assertThat(other.articles()).isEqualTo(1);
              assertThat(other.nextRun()).isNull();
            });
  }

  @Test
  void whoever_may_not_see_a_feeds_articles_learns_nothing_of_it() throws Exception {
    web.publish("/rss", "/a");
    web.publish("/secret", "/b");
    var open = web.followTagged("/rss", "harbour");
    web.followTagged("/secret", "Board");
    web.visitDue();
    var secret = new Feed(web.site.address("/later"), null, FollowedSite.HOUR, List.of("#Board"));
    var folder = Files.createDirectories(this.folder.resolve("minutes"));
    var minutes = Files.writeString(folder.resolve("m.md"), "---\ntags: board\n---\nIt met.\n");
    web.intake().ingest(new FileSupply(List.of(minutes)));
    var followed = new FeedSettings(List.of(open, secret));

    assertThat(SourceList.of(followed, Optional.of(web.store()), new Access(Set.of("board"))))
        .extracting(SourceStatus::source, SourceStatus::articles)
        .containsExactly(tuple(open.address().toString(), 1));
    assertThat(SourceList.of(followed, Optional.of(web.store()), Access.ALL)).hasSize(4);
  }

  @Test
  void counts_articles_of_files_folders_and_sites_apart_from_those_of_feeds() throws Exception {
    web.publish("/rss", "/a");
    web.follow("/rss");
    web.visitDue();
    web.site.page("/page", WrittenPages.article("A page", "The vote was close."));
    web.intake().ingest(new PageSupply(List.of(web.site.address("/page")), web.fetcher()));
    var lines = SmallCorpus.writeTo(folder.resolve("in"));
    var note = folder.resolve("in").resolve("note.txt");
    Files.writeString(note, "A note of the harbour master.\n\nThe ferries are late again today.\n");
    web.intake().ingest(new FileSupply(List.of(lines, note)));

    assertThat(sources())
        .filteredOn(source -> source.kind() != Kind.FEED)
        .extracting(SourceStatus::source, SourceStatus::kind, SourceStatus::articles)
        .containsExactlyInAnyOrder(
            tuple(lines.toString(), Kind.FILE, 4),
            tuple(folder.resolve("in").toString(), Kind.FOLDER, 1),
            tuple(web.site.host(), Kind.SITE, 1));
  }
}
