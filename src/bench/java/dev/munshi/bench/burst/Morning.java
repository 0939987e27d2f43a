package dev.munshi.bench.burst;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.app.ServedHome;
import dev.munshi.article.Outlets;
import dev.munshi.journey.ServeProcess;
import dev.munshi.store.Database;
import dev.munshi.store.Home;
import dev.munshi.store.KeptSubscription;
import dev.munshi.store.NewsStore;
import dev.munshi.store.RoomKey;
import dev.munshi.store.SubscriptionStore;
import dev.munshi.store.Wanted;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.SmallCorpus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Has many rooms of one workspace order their digest for the same minute. */
@Command(
    name = "morning",
    mixinStandardHelpOptions = true,
    description = "how long rooms wait for the digests that are due at the same time")
public final class Morning implements Callable<Integer> {

  /** As the launcher starts it. */
  private static final List<String> JVM = List.of("-Xmx512m");

  private static final int NEW_ARTICLES = 100;
  private static final Duration LONGEST = Duration.ofMinutes(15);

  @Option(names = "--rooms", defaultValue = "1000")
  private int rooms;

  @Option(names = "--slack-millis", defaultValue = "400", description = "what each call takes")
  private int slackMillis;

  @Option(names = "--of", description = "a home that may be changed; else a small one is made")
  private @Nullable Path given;

  @Override
  public Integer call() throws Exception {
    var folder = Files.createTempDirectory("morning");
    var home =
        given == null
            ? ServedHome.ingest(folder.resolve("home"), SmallCorpus.writeTo(folder.resolve("in")))
            : given;
    var due = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(2, ChronoUnit.MINUTES);
    order(home, due);
    try (var slack = new FakeSlack()) {
      slack.enforceRates(true);
      slack.slowDown(Duration.ofMillis(slackMillis));
      try (var _ = ServeProcess.start(home, ServeProcess.variables(slack), JVM)) {
        awaitPosts(slack, due);
      }
      report(slack, due);
    }
    return 0;
  }

  private void awaitPosts(FakeSlack slack, Instant due) throws InterruptedException {
    while (slack.posts().size() < rooms && Instant.now().isBefore(due.plus(LONGEST))) {
      TimeUnit.SECONDS.sleep(5);
      System.out.printf(
          "%5d s %6d posts%n", due.until(Instant.now()).toSeconds(), slack.posts().size());
    }
  }

  private void order(Path home, Instant due) {
    var rhythm = new KeptSubscription.Rhythm("1234567", due.toString().substring(11, 16), "UTC");
    var wanted = new Wanted(List.of(), Outlets.ALL, 8, false);
    try (var database = Database.open(Home.at(home))) {
      var store = new SubscriptionStore(database);
      long told = Math.max(0, new NewsStore(database).last() - NEW_ARTICLES);
      for (int i = 0; i < rooms; i++) {
        var room = new RoomKey("slack", FakeSlack.TEAM, "C%04d".formatted(i));
        var order =
            new KeptSubscription(0, room, 0, "U1", rhythm, wanted, false, due, told, told, null);
        var _ = store.add(order, null, Instant.now());
      }
    }
  }

  private void report(FakeSlack slack, Instant due) {
    var waits = slack.posts().stream().map(post -> due.until(time(post))).sorted().toList();
    System.out.printf(
        "%d rooms, %d posts in %d channels, %d calls%n",
        rooms,
        waits.size(),
        slack.posts().stream().map(post -> post.path("channel").asText()).distinct().count(),
        slack.calls("chat.postMessage").size());
    System.out.printf(
        "waited %s, half of them %s, the last %s%n",
        waits.getFirst(), waits.get(waits.size() / 2), waits.getLast());
  }

  private static Instant time(JsonNode post) {
    return Instant.ofEpochSecond((long) post.path("ts").asDouble());
  }
}
