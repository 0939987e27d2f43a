package dev.munshi.corpus.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.corpus.FileSupply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tags of a feed are those of its articles, however late they are set. */
class FeedTagsTest {

  private FollowedSite web;

  @BeforeEach
  void open(@TempDir Path folder) {
    web = new FollowedSite(folder);
  }

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void what_a_feed_brings_has_its_tags() throws Exception {
    web.publish("/rss", "/a");
    web.followTagged("/rss", "Board", "harbour");

    web.visitDue();

    assertThat(web.tags("/a")).containsExactly("board", "harbour");
  }

  @Test
  void what_two_feeds_bring_has_the_tags_of_both() throws Exception {
    web.publish("/rss", "/a");
    web.followTagged("/rss");
    web.visitDue();
    assertThat(web.tags("/a")).isEmpty();

    web.list("/secret", "/a");
    web.followTagged("/secret", "board");
    web.visitDue();

    assertThat(web.tags("/a")).containsExactly("board");
    web.publish("/rss", "/a", "/b");
    web.pass(FollowedSite.HOUR);
    assertThat(web.tags("/a")).containsExactly("board");
    assertThat(web.tags("/b")).isEmpty();
  }

  @Test
  void a_change_reaches_what_the_feed_lists_no_longer_and_fetches_nothing() throws Exception {
    web.publish("/rss", "/a");
    web.followTagged("/rss", "board");
    web.visitDue();
    web.list("/rss");
    web.pass(FollowedSite.HOUR);

    web.followTagged("/rss", "board", "legal");
    assertThat(web.tags("/a")).containsExactly("board", "legal");
    assertThat(web.notIndexed()).isOne();
    web.followTagged("/rss");
    assertThat(web.tags("/a")).isEmpty();
    assertThat(web.site.visits("/a")).hasSize(1);
  }

  @Test
  void a_start_with_the_same_tags_changes_nothing() throws Exception {
    web.publish("/rss", "/a");
    web.followTagged("/rss", "Board");
    web.visitDue();

    web.followTagged("/rss", "board");

    assertThat(web.notIndexed()).isZero();
  }

  @Test
  void what_was_read_from_a_file_keeps_its_own(@TempDir Path folder) throws Exception {
    web.publish("/rss", "/a");
    web.followTagged("/rss", "board");
    web.visitDue();
    var file =
        Files.writeString(
            folder.resolve("a.jsonl"),
            "{\"url\": \"%s\", \"text\": \"The minutes of the vote.\", \"tags\": [\"legal\"]}"
                .formatted(web.site.address("/a")));

    web.intake().ingest(new FileSupply(List.of(file)));
    assertThat(web.tags("/a")).containsExactly("board", "legal");

    web.followTagged("/rss");
    assertThat(web.tags("/a")).contains("legal");
  }
}
