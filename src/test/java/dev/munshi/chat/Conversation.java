package dev.munshi.chat;

import dev.munshi.store.Database;
import dev.munshi.store.Home;
import dev.munshi.store.JobQueue;
import dev.munshi.store.NewsStore;
import dev.munshi.store.ReplyStore;
import dev.munshi.testing.Await;
import dev.munshi.testing.RecordingChat;
import dev.munshi.testing.SettableClock;
import dev.munshi.testing.SmallCorpus;
import dev.munshi.testing.SmallDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A durable inbox on a real database, and workers that can be ended and started again. */
final class Conversation implements AutoCloseable {

  private static final Duration MAX_AGE = Duration.ofHours(12);

  final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T09:00:00Z"));
  final RecordingChat chat = new RecordingChat();
  final JobQueue queue;
  final ReplyStore replies;
  final DurableInbox inbox;

  private final Database database;

  Conversation(Path folder) {
    database = Database.openAndMigrate(Home.at(folder));
    queue = new JobQueue(database);
    replies = new ReplyStore(database);
    inbox = new DurableInbox(queue, clock);
  }

  Workers work(SmallCorpus corpus) {
    return work(corpus, 2);
  }

  Workers work(SmallCorpus corpus, int width) {
    var desk = new SmallDesk(corpus.answerer());
    var archive = new Archive(replies, new NewsStore(database), clock);
    return Workers.start(
        inbox,
        new Delivery(
            inbox, new Dispatcher(room -> desk, archive, clock, width), archive, MAX_AGE, clock),
        List.of(chat),
        width);
  }

  void ask(String thread, String key, String text) {
    inbox.accept(message(thread, key, text));
  }

  void awaitNothingOpen() throws Exception {
    Await.until("nothing is open", () -> queue.open() == 0);
  }

  /** Lets five minutes pass again and again. */
  void awaitNothingOpenAsTimePasses() throws Exception {
    Await.until(
        "nothing is open",
        () -> {
          clock.advance(Duration.ofMinutes(5));
          return queue.open() == 0;
        });
  }

  /** The plain texts of what was posted, in order. */
  List<String> said() {
    return chat.posts().stream().map(Conversation::text).toList();
  }

  /** A message in a thread of the room {@code C1}. */
  static Message message(String thread, String key, String text) {
    return in("C1", thread, key, text);
  }

  static Message in(String room, String thread, String key, String text) {
    return new Message(
        RecordingChat.SURFACE, room + "/" + key, "T1", room, thread, "U1", text, null);
  }

  /** The plain text of a post. */
  static String text(RecordingChat.Post post) {
    return post.utterance().text();
  }

  @Override
  public void close() {
    database.close();
  }
}
