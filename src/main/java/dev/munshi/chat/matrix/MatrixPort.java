package dev.munshi.chat.matrix;

import dev.munshi.answer.Statement;
import dev.munshi.chat.ChatPort;
import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.Message;
import dev.munshi.chat.Remembered;
import dev.munshi.chat.Transcript;
import dev.munshi.chat.Utterance;
import dev.munshi.digest.Room;
import dev.munshi.document.Document;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks in Matrix. Thread-safe. */
final class MatrixPort implements ChatPort, Notices {

  private static final Duration PACE = Duration.ofSeconds(1);
  private static final Duration ZONES_KNOWN = Duration.ofHours(6);
  private static final int MOST_ZONES = 10_000;

  private static final String STRANGER =
      "You are not among the people whom I answer; who runs me can add you to matrix.allow.";

  private static final Logger LOG = LoggerFactory.getLogger(MatrixPort.class);

  private final Supplier<MatrixSession> session;
  private final RoomRules rules;
  private final Clock clock;
  private final Outbox outbox;
  private final WorkingSigns signs;
  private final ConversationReader reader;
  private final RoomSettingsDesk desk;
  private final Remembered<Optional<ZoneId>> zones;

  /**
   * @param session throws {@link ChatUnavailableException} while there is none
   * @param background where the homeserver is waited for
   */
  MatrixPort(
      Supplier<MatrixSession> session,
      MatrixServices services,
      RoomRules rules,
      Executor background) {
    this.session = session;
    this.rules = rules;
    this.clock = services.clock();
    this.outbox = new Outbox(session, services.sends(), clock);
    this.signs = new WorkingSigns(session, outbox, clock, background);
    this.reader = new ConversationReader(session, services.inbox());
    this.desk = new RoomSettingsDesk(session, rules.notes(), rules.allow());
    this.zones = new Remembered<>(ZONES_KNOWN, MOST_ZONES, clock);
  }

  @Override
  public String surface() {
    return MatrixListener.SURFACE;
  }

  @Override
  public Duration pace() {
    return PACE;
  }

  @Override
  public String mark(Message from) {
    try {
      return rules.notes().of(from.room()).prefix();
    } catch (MatrixException | ChatUnavailableException e) {
      LOG.debug("the prefix in {} is not known: {}", from.room(), e.getMessage());
      return RoomSettings.USUAL.prefix();
    }
  }

  @Override
  public Optional<String> refusal(Message from) {
    return rules.allow().admits(from.author()) ? Optional.empty() : Optional.of(STRANGER);
  }

  /** The room's, else the person's own, else this machine's. */
  @Override
  public ZoneId zone(Message from) {
    try {
      var ofRoom = rules.notes().of(from.room()).zone();
      return ofRoom == null
          ? zones.get(from.author(), this::profileZone).orElse(clock.getZone())
          : ofRoom;
    } catch (MatrixException | ChatUnavailableException e) {
      LOG.debug("the time zone of {} is not known: {}", from.author(), e.getMessage());
      return clock.getZone();
    }
  }

  private Optional<ZoneId> profileZone(String user) {
    try {
      return session.get().zone(user).map(ZoneId::of);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public void showWorking(Message on) {
    signs.begin(on);
  }

  @Override
  public void hideWorking(Message on, boolean mayStand) {
    signs.hide(on, mayStand);
  }

  @Override
  public void show(Message to, List<Statement> soFar) {
    signs.show(to, soFar);
  }

  /** Shows what of the work is due by now; to be called a few times a second. */
  void renewSigns() {
    signs.renew();
  }

  @Override
  public void post(Message to, Utterance utterance) {
    if (utterance instanceof Utterance.Whisper) {
      refuse(to, utterance);
      return;
    }
    var answer = WorkingSigns.answer(to);
    var standing = signs.end(to);
    var contents = new ArrayList<>(MatrixContent.of(utterance));
    if (!contents.getFirst().isNotice() && (standing.isPresent() || !isDirect(to.room()))) {
      // of an edit nobody is notified otherwise
      contents.set(0, contents.getFirst().mentioning(to.author()));
    }
    if (standing.isPresent()) {
      outbox.replace(answer, contents, standing.get());
    } else {
      outbox.post(answer, contents, Posting.event(to));
    }
  }

  /** Once a day for each person in a room. */
  private void refuse(Message to, Utterance utterance) {
    var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var key = to.room() + " " + to.author();
    var refusal = new Posting(to.room(), key, to.thread(), "refused/" + day);
    if (!outbox.isWhole(refusal)) {
      outbox.post(refusal, MatrixContent.of(utterance), Posting.event(to));
    }
  }

  private boolean isDirect(String room) {
    return MatrixErrors.calling("look at " + room, () -> session.get().state(room)).isDirect();
  }

  @Override
  public boolean hasAnswered(Message to) {
    return outbox.isWhole(WorkingSigns.answer(to));
  }

  @Override
  public Transcript transcript(Message from, @Nullable String link) {
    return reader.read(from, link);
  }

  @Override
  public Document settings(Message from, String change) {
    return MatrixErrors.calling(
        "set something for " + from.room(), () -> desk.settings(from, change));
  }

  @Override
  public void announce(Room room, String thread, String key, Document document) {
    var whose = room.id();
    var place =
        whose.startsWith("@")
            ? MatrixErrors.calling("write to " + whose, () -> session.get().direct(whose))
            : whose;
    outbox.post(announcement(room, thread, key).in(place), MatrixContent.of(document), null);
  }

  @Override
  public boolean hasAnnounced(Room room, String thread, String key) {
    return outbox.isWhole(announcement(room, thread, key));
  }

  private static Posting announcement(Room room, String thread, String key) {
    return new Posting(
        room.id(), key, thread.isEmpty() ? null : thread, "announced in " + room.id());
  }

  @Override
  public void say(String room, @Nullable String thread, String occasion, String text) {
    var notice = new Posting(room, room, thread, "notice/" + occasion);
    if (!outbox.isWhole(notice)) {
      outbox.post(notice, MatrixContent.of(new Utterance.Notice(text)), null);
    }
  }

  @Override
  public Optional<String> obstacle(Room room) {
    var matrix = session.get();
    var state = MatrixErrors.calling("look at " + room.id(), () -> matrix.state(room.id()));
    if (state.replacement() != null) {
      return Optional.of(
          "this room was upgraded and goes on in %s. Ask me there.".formatted(state.replacement()));
    }
    if (!state.isJoined()) {
      return Optional.of("I am not in this room, so I cannot post here. Invite me first.");
    }
    long power = state.power(matrix.userId());
    return power >= state.powerToSpeak()
        ? Optional.empty()
        : Optional.of(
            "I may not post in this room: that needs the power level %d, and mine is %d."
                .formatted(state.powerToSpeak(), power));
  }
}
