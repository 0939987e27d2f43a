package dev.munshi.chat.matrix;

import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.Message;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Bullets;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Shows and changes the settings of a room for people who may. Thread-safe. */
final class RoomSettingsDesk {

  private static final Pattern CHANGE =
      Pattern.compile(
          "(?<name>threads?|prefix|time ?zone|zone|reset)\\b[:=]?\\s*(?<value>.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Set<String> ON = Set.of("on", "yes", "true");
  private static final Set<String> OFF = Set.of("off", "no", "false");
  private static final Set<String> NONE = Set.of("off", "none", "reset");
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  /** A zone may be mistyped by so many letters. */
  private static final int NEARLY = 3;

  private static final int LONGEST_QUOTED = 40;

  private final Supplier<MatrixSession> session;
  private final RoomNotes notes;
  private final AllowList allow;

  RoomSettingsDesk(Supplier<MatrixSession> session, RoomNotes notes, AllowList allow) {
    this.session = session;
    this.notes = notes;
    this.allow = allow;
  }

  /**
   * @param change as it was written after the word {@code settings}, or empty to show them
   * @throws ChatUnavailableException where there is no session
   */
  Document settings(Message from, String change) {
    var said = change.strip();
    var now = notes.of(from.room());
    if (said.isEmpty()) {
      return shown("How I behave in this room", now);
    }
    return refusal(from).map(RoomSettingsDesk::told).orElseGet(() -> changed(from, now, said));
  }

  private Optional<String> refusal(Message from) {
    if (!allow.admits(from.author())) {
      return Optional.of("You are not among the people who may change how I behave.");
    }
    var state = session.get().state(from.room());
    return state.isDirect() || state.power(from.author()) >= state.powerToChange()
        ? Optional.empty()
        : Optional.of(
            "Only people who may change this room’s settings can change mine here: that needs the"
                + " power level %d, and yours is %d."
                    .formatted(state.powerToChange(), state.power(from.author())));
  }

  private Document changed(Message from, RoomSettings now, String said) {
    var match = CHANGE.matcher(said);
    if (!match.matches()) {
      return unknown("There is no setting “" + quoted(said) + "”.");
    }
    var value = match.group("value").strip();
    return switch (match.group("name").toLowerCase(Locale.ROOT)) {
      case "reset" ->
          value.isEmpty()
              ? set(from, RoomSettings.USUAL)
              : unknown("Nothing stands behind “reset”.");
      case "prefix" -> prefix(from, now, value);
      case "thread", "threads" -> threads(from, now, value.toLowerCase(Locale.ROOT));
      default -> zone(from, now, value);
    };
  }

  private Document threads(Message from, RoomSettings now, String value) {
    return ON.contains(value) || OFF.contains(value)
        ? set(from, now.withThreads(ON.contains(value)))
        : unknown("Threads are on or off.");
  }

  private Document prefix(Message from, RoomSettings now, String value) {
    return RoomSettings.canBePrefix(value)
        ? set(from, now.withPrefix(value))
        : unknown("A prefix is one to three signs, without letters, digits, blanks, @ and /.");
  }

  private Document zone(Message from, RoomSettings now, String value) {
    if (NONE.contains(value.toLowerCase(Locale.ROOT))) {
      return set(from, now.withZone(null));
    }
    var nearest = nearest(value);
    return nearest
        .filter(zone -> distance(zone, value) == 0)
        .map(zone -> set(from, now.withZone(ZoneId.of(zone))))
        .orElseGet(
            () ->
                unknown(
                    "I do not know the time zone “"
                        + quoted(value)
                        + "”."
                        + nearest.map(zone -> " Did you mean " + zone + "?").orElse("")));
  }

  /** Also by the place alone. */
  private static Optional<String> nearest(String said) {
    int nearly = Math.min(NEARLY, said.length() / 2);
    return ZONES.stream()
        .filter(zone -> distance(zone, said) <= nearly)
        .min(
            Comparator.<String>comparingInt(zone -> distance(zone, said))
                .thenComparingInt(zone -> edits(zone, said))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int distance(String zone, String said) {
    var place = zone.substring(zone.lastIndexOf('/') + 1);
    return Math.min(edits(zone, said), said.contains("/") ? Integer.MAX_VALUE : edits(place, said));
  }

  private static int edits(String zone, String said) {
    return LevenshteinDistance.getDefaultInstance()
        .apply(
            zone.toLowerCase(Locale.ROOT),
            said.strip().replaceAll("\\s+", "_").toLowerCase(Locale.ROOT));
  }

  private Document set(Message from, RoomSettings settings) {
    notes.change(from.room(), settings);
    return shown("That is how I behave in this room from now on", settings);
  }

  private static Document shown(String title, RoomSettings settings) {
    var zone = settings.zone();
    return new Document(
        title,
        List.of(
            new Bullets(
                List.of(
                    item(
                        "Threads",
                        settings.threads() ? "on" : "off",
                        "settings threads " + (settings.threads() ? "off" : "on")),
                    item("Prefix", settings.prefix(), "settings prefix ?"),
                    item(
                        "Time zone",
                        zone == null ? "each person’s own" : zone.getId(),
                        "settings zone Asia/Karachi"))),
            usual()));
  }

  private static Paragraph item(String name, String value, String example) {
    return Paragraph.of(
        new Inline.Text(name + ": "),
        new Inline.Strong(value),
        new Inline.Text(" · "),
        new Inline.Code(example));
  }

  private static Block usual() {
    return Paragraph.of(new Inline.Text("All as usual: "), new Inline.Code("settings reset"));
  }

  private static Document unknown(String problem) {
    return new Document(
        problem,
        List.of(
            Paragraph.of("What can be set:"),
            new Bullets(
                List.of(
                    code("settings threads on"),
                    code("settings prefix ?"),
                    code("settings zone Asia/Karachi"),
                    code("settings reset")))));
  }

  private static Paragraph code(String line) {
    return Paragraph.of(new Inline.Code(line));
  }

  private static Document told(String sentence) {
    return new Document(sentence, List.of());
  }

  private static String quoted(String said) {
    var line = said.replaceAll("\\s+", " ");
    int length = Math.min(line.length(), LONGEST_QUOTED);
    return Isolated.of(
        line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, length))));
  }
}
