package dev.munshi.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.Await;
import dev.munshi.testing.ChildJvm;
import dev.munshi.testing.FakeSlack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes beside each other on one store, each as {@code serve} runs it. */
class TwoProcessesTest {

  private static final int ROOMS = 200;

  /** A workspace takes five a second. */
  private static final int WORKSPACES = 10;

  private static final int POSTERS = 8;

  @TempDir Path folder;

  @Test
  void post_each_of_two_hundred_once_though_one_of_them_is_killed() throws Exception {
    try (var slack = new FakeSlack();
        var home = due()) {
      slack.slowDown(Duration.ofMillis(100));
      try (var first = process(home, slack, Duration.ZERO);
          var second = process(home, slack, Duration.ZERO)) {
        first.await(PostingProcess.READY);
        second.await(PostingProcess.READY);
        Await.until("a part is posted", () -> slack.posts().size() >= ROOMS / 3);
        first.close();
        Await.until(
            "all is posted but what the killed one was at",
            () ->
                home.stores().posts().open() <= POSTERS && slack.posts().size() >= ROOMS - POSTERS);
        int lost = home.stores().posts().open();
        // its leases would be over by the clock of the third
        second.close();
        System.out.printf(
            "Of %d posts, the process that was killed left %d; %d stand%n",
            ROOMS, lost, slack.posts().size());
        // when its lease is over
        try (var third = process(home, slack, Duration.ofMinutes(3))) {
          third.await(PostingProcess.READY);
          Await.until("nothing is open", () -> home.stores().posts().open() == 0);
        }
      }

      assertThat(slack.posts()).hasSize(ROOMS);
      assertThat(SlackRooms.keys(slack)).doesNotHaveDuplicates();
      assertThat(slack.posts().stream().map(post -> post.path("channel").asText()).distinct())
          .hasSize(ROOMS);
    }
  }

  private NewsHome due() throws Exception {
    var now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    var home =
        new NewsHome(
            Files.createDirectories(folder.resolve("all")), now.minus(Duration.ofMinutes(5)));
    var time = now.toString().substring(11, 16);
    for (int i = 0; i < ROOMS; i++) {
      var room = new Room("slack", "T" + i % WORKSPACES, "C" + i);
      home.order(room, "UTC", "digest subscribe daily at " + time);
    }
    home.arrives("news", "Gazette", NewsHome.news(1));
    return home;
  }

  private ChildJvm process(NewsHome home, FakeSlack slack, Duration ahead) throws Exception {
    var temporary = Files.createDirectories(folder.resolve("tmp"));
    return ChildJvm.start(
        temporary, PostingProcess.class, home.home.folder(), slack.apiUrl(), ahead);
  }
}
