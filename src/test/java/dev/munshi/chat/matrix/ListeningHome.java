package dev.munshi.chat.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.munshi.chat.DurableInbox;
import dev.munshi.chat.Inbox;
import dev.munshi.chat.Message;
import dev.munshi.store.Database;
import dev.munshi.store.Home;
import dev.munshi.store.JobQueue;
import dev.munshi.store.KeptReply;
import dev.munshi.store.MatrixSend;
import dev.munshi.store.MatrixSendStore;
import dev.munshi.store.ReplyStore;
import dev.munshi.store.RoomMoves;
import dev.munshi.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A home that hears a fake Matrix, with real stores; it can be ended and started again. */
final class ListeningHome implements AutoCloseable {

  static final String BOT = FakeMatrix.BOT;
  static final String AMIRA = "@amira:example.org";
  static final String BELA = "@bela:example.org";
  static final String STRANGER = "@eve:elsewhere.net";
  static final Duration MAX_AGE = Duration.ofHours(12);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration FIRST_WAIT = Duration.ofMillis(20);

  final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T09:00:00Z"));
  final FakeMatrix matrix = new FakeMatrix(clock);
  final RecordingNotices notices = new RecordingNotices();
  final AllowList allow = new AllowList(List.of("@*:example.org"));
  final Database database;
  final JobQueue queue;
  final ReplyStore replies;
  final MatrixSendStore sends;

  private final Path folder;
  private final Instant since = clock.instant();
  private UnaryOperator<Inbox> change = inbox -> inbox;
  RoomNotes notes;
  MatrixListener listener;

  ListeningHome(Path folder) {
    this.folder = folder;
    this.database = Database.openAndMigrate(Home.at(folder));
    this.queue = new JobQueue(database);
    this.replies = new ReplyStore(database);
    this.sends = new MatrixSendStore(database);
    this.notes = new RoomNotes(() -> matrix);
    this.listener = listener();
    matrix.start(listener);
  }

  private MatrixListener listener() {
    var services =
        new MatrixServices(
            change.apply(new DurableInbox(queue, clock)),
            replies,
            sends,
            new RoomMoves(database),
            folder,
            MAX_AGE,
            clock);
    return new MatrixListener(
        () -> matrix,
        services,
        new RoomVisits.Parts(new RoomRules(allow, notes), new RoomMoves(database), notices),
        new MatrixListener.Terms(() -> since, FIRST_WAIT));
  }

  /** The process ends; what is said from now on is not heard. */
  void end() {
    matrix.close();
    listener.close();
  }

  /** The next process begins. */
  void begin() {
    notes = new RoomNotes(() -> matrix);
    listener = listener();
    matrix.start(listener);
    listener.begin();
  }

  /** Has the process begin anew with another inbox around the real one. */
  void restart(UnaryOperator<Inbox> inbox) {
    end();
    change = inbox;
    begin();
  }

  /** What was taken in and is not answered, in order. */
  List<Message> asked() {
    return queue.waiting().stream().map(job -> message(job.payload())).toList();
  }

  List<String> texts() {
    return asked().stream().map(Message::text).toList();
  }

  Message last() {
    return asked().getLast();
  }

  private static Message message(String json) {
    try {
      return JSON.readValue(json, Message.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Answers what was asked last, as the port does; gives the event of the answer. */
  String answer(boolean isKnown) {
    var job = queue.waiting().getLast();
    var asked = message(job.payload());
    var conversation = Conversation.of(String.valueOf(asked.thread()));
    var relation =
        conversation.isThread()
            ? new Content.Relation.InThread(conversation.root(), asked.key())
            : new Content.Relation.Reply(asked.key());
    var content = new Content("An answer.", null, false, relation, Set.of(asked.author()));
    queue.begin(job.id());
    replies.keep(
        new KeptReply(
            new KeptReply.Place(
                asked.surface(), asked.team(), asked.room(), asked.thread(), asked.key()),
            asked.author(),
            false,
            asked.text(),
            isKnown,
            "{}",
            1,
            clock.instant()));
    var event = send(asked.room(), asked.key(), asked.thread(), content);
    queue.markDone(job.id());
    clock.advance(Duration.ofSeconds(1));
    return event;
  }

  /** Posts something unasked. */
  String announce(String room) {
    return send(
        room,
        "digest/" + matrix.sent().size(),
        null,
        new Content("A digest.", null, false, null, Set.of()));
  }

  private String send(String room, String key, @Nullable String thread, Content content) {
    var transaction = "t/" + key;
    sends.begin(new MatrixSend(transaction, room, null, key, thread, clock.instant()));
    var event = matrix.send(room, transaction, content);
    sends.sent(transaction, event);
    return event;
  }

  @Override
  public void close() {
    end();
    database.close();
  }
}
