package dev.munshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.chat.Archive;
import dev.munshi.store.Database;
import dev.munshi.store.Feedback;
import dev.munshi.store.Home;
import dev.munshi.store.JobQueue;
import dev.munshi.store.KeptReply;
import dev.munshi.store.MatrixSend;
import dev.munshi.store.MatrixSendStore;
import dev.munshi.store.NewsStore;
import dev.munshi.store.ReplyStore;
import dev.munshi.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HousekeepingTest {

  private final SettableClock clock = new SettableClock(Instant.parse("2026-05-01T08:00:00Z"));

  @Test
  void forgets_old_messages_answers_and_opinions_and_nothing_that_waits(@TempDir Path folder) {
    try (var database = Database.openAndMigrate(Home.at(folder))) {
      var jobs = new JobQueue(database);
      var replies = new ReplyStore(database);
      jobs.add("done", "lane", "payload", clock.instant());
      jobs.markDone(jobs.waiting().getFirst().id());
      jobs.add("waiting", "lane", "payload", clock.instant());
      var place = new KeptReply.Place("slack", "T1", "C1", null, "done");
      replies.keep(new KeptReply(place, "U1", false, "Who?", true, "{}", 0, clock.instant()));
      replies.note("slack", new Feedback("done", "U2", true, null, null, clock.instant()));
      var sends = new MatrixSendStore(database);
      sends.begin(new MatrixSend("txn", "!room", "$event", "done", null, clock.instant()));
      var archive = new Archive(replies, new NewsStore(database), clock);
      var keeping = new Housekeeping(archive, jobs, sends, clock);

      clock.advance(Duration.ofDays(89));
      keeping.run();
      assertThat(jobs.payload("done")).isPresent();

      clock.advance(Duration.ofDays(2));
      keeping.run();
      assertThat(jobs.payload("done")).isEmpty();
      assertThat(jobs.payload("waiting")).isPresent();
      assertThat(replies.find("slack", "done")).isPresent();

      assertThat(sends.find("txn")).isPresent();

      clock.advance(Duration.ofDays(275));
      keeping.run();
      assertThat(replies.feedback("slack", "T1", 9)).isEmpty();
      assertThat(replies.find("slack", "done")).isEmpty();
      assertThat(sends.find("txn")).isEmpty();
    }
  }
}
