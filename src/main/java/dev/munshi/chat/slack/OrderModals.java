package dev.munshi.chat.slack;

import static dev.munshi.chat.slack.AnswerButtons.plain;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.TimePickerElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.munshi.article.Outlets;
import dev.munshi.digest.Order;
import dev.munshi.digest.Schedule;
import dev.munshi.digest.StandingOrder;
import dev.munshi.store.Wanted;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The windows in which digests and watches are ordered; what is filled in becomes an order. */
final class OrderModals {

  static final String DIGEST = "order_digest";
  static final String WATCH = "order_watch";

  static final String WHERE = "where";

  private static final String DAYS = "days";
  private static final String TIME = "time";
  private static final String TOPICS = "topics";
  private static final String MOST = "most";
  private static final String ONLY = "only";
  private static final String WITHOUT = "without";
  private static final String NOTHING_NEW = "nothing_new";
  private static final String WORDS = "words";
  private static final String QUIET = "quiet";
  private static final String SAY_SO = "say_so";
  private static final Map<String, String> NOTHING_NEW_CHOICES =
      Map.of(QUIET, "say nothing", SAY_SO, "say so");

  /** Every day, Monday to Friday, and each day alone, as {@link Schedule#daysKept} gives them. */
  private static final List<String> RHYTHMS =
      List.of("1234567", "12345", "1", "2", "3", "4", "5", "6", "7");

  private static final List<Integer> SIZES = List.of(3, 5, 8, 12, 20);
  private static final String WEEKDAYS = "12345";
  private static final String MORNING = "09:00";
  private static final int USUAL = 8;
  private static final int LONGEST_TOPICS = 2_200;

  private OrderModals() {}

  /**
   * What a new order takes the place of, as its window carries it along.
   *
   * @param name of the order, as {@link HomeOrders#name} gives it
   * @param zone by which its times count
   */
  record Replaced(String name, ZoneId zone) {

    private static final Pattern NOTE = Pattern.compile("(?<name>.+)\n(?<zone>\\S+)");

    static Optional<Replaced> read(@Nullable String note) {
      return Optional.ofNullable(note)
          .map(NOTE::matcher)
          .filter(Matcher::matches)
          .map(m -> new Replaced(m.group("name"), ZoneId.of(m.group("zone"))));
    }

    String note() {
      return name + "\n" + zone;
    }
  }

  /** For a new digest. */
  static View digest() {
    return digest(SlackModals.modal("New digest", ""), null, null);
  }

  /**
   * To change a digest.
   *
   * @param standing no watch
   */
  static View change(StandingOrder standing) {
    var digest = Objects.requireNonNull(standing.digest(), "a watch cannot be changed");
    var note = new Replaced(HomeOrders.name(standing), digest.schedule().zone()).note();
    return digest(SlackModals.modal("Change the digest", note), standing.room().id(), digest);
  }

  private static View digest(
      View.ViewBuilder window, @Nullable String room, Order.@Nullable Subscribe now) {
    var schedule = now == null ? null : now.schedule();
    var days = schedule == null ? WEEKDAYS : schedule.daysKept();
    var at = schedule == null ? MORNING : schedule.at().toString();
    int most = now == null ? USUAL : now.wanted().most();
    var topics = names(TOPICS, now == null ? List.of() : now.wanted().topics());
    var outlets = now == null ? Outlets.ALL : now.wanted().outlets();
    var only = names(ONLY, quoted(outlets.only()));
    var without = names(WITHOUT, quoted(outlets.without()));
    boolean saysNothingNew = now != null && now.wanted().saysNothingNew();
    var time = TimePickerElement.builder().actionId(TIME).initialTime(at).build();
    var zone = schedule == null ? "in your time zone" : "by the clocks of " + schedule.zone();
    return window
        .callbackId(DIGEST)
        .submit(SlackModals.submit(now == null ? "Order" : "Change"))
        .blocks(
            List.of(
                SlackModals.input(WHERE, "Where", channels(room), false),
                SlackModals.input(DAYS, "When", select(DAYS, rhythms(days), days), false),
                SlackModals.input(TIME, "At, " + zone, time, false),
                SlackModals.input(
                    TOPICS, "Topics, between commas; empty for all that is new", topics, true),
                SlackModals.input(
                    MOST,
                    "At most so many stories",
                    select(MOST, sizes(most), String.valueOf(most)),
                    false),
                SlackModals.input(
                    ONLY, "Only from these outlets, between commas; empty for all", only, true),
                SlackModals.input(WITHOUT, "Without these outlets", without, true),
                SlackModals.input(
                    NOTHING_NEW,
                    "When nothing is new",
                    select(NOTHING_NEW, NOTHING_NEW_CHOICES, saysNothingNew ? SAY_SO : QUIET),
                    false)))
        .build();
  }

  private static BlockElement names(String field, List<String> names) {
    return PlainTextInputElement.builder()
        .actionId(field)
        .maxLength(LONGEST_TOPICS)
        .initialValue(names.isEmpty() ? null : Clip.to(LONGEST_TOPICS, String.join(", ", names)))
        .build();
  }

  /** So that a name with a comma stays one. */
  private static List<String> quoted(List<String> outlets) {
    return outlets.stream()
        .map(name -> name.matches(".*(?:,| and ).*") ? "\"" + name + "\"" : name)
        .toList();
  }

  static View watch() {
    var words = PlainTextInputElement.builder().actionId(WORDS).maxLength(200).build();
    return SlackModals.modal("New watch", "")
        .callbackId(WATCH)
        .submit(SlackModals.submit("Order"))
        .blocks(
            List.of(
                SlackModals.input(WHERE, "Where", channels(null), false),
                SlackModals.input(
                    WORDS, "Tell us when something new has these words", words, false)))
        .build();
  }

  /** The field with the words of what is ordered in a window. */
  static String words(View view) {
    return WATCH.equals(view.getCallbackId()) ? WORDS : TOPICS;
  }

  private static BlockElement channels(@Nullable String room) {
    return ConversationsSelectElement.builder()
        .actionId(WHERE)
        .initialConversation(room)
        .defaultToCurrentConversation(room == null ? true : null)
        .build();
  }

  /**
   * @param also one that may be another than the usual ones
   */
  private static Map<String, String> rhythms(String also) {
    var all = new LinkedHashMap<String, String>();
    Stream.concat(RHYTHMS.stream(), Stream.of(also)).forEach(days -> all.put(days, inWords(days)));
    return all;
  }

  private static String inWords(String days) {
    return new Schedule(Schedule.days(days), LocalTime.MIN, ZoneOffset.UTC).daysInWords();
  }

  private static Map<String, String> sizes(int also) {
    var all = new LinkedHashMap<String, String>();
    Stream.concat(SIZES.stream(), Stream.of(also))
        .sorted()
        .map(String::valueOf)
        .forEach(size -> all.put(size, size));
    return all;
  }

  /**
   * @param labels by value
   * @param chosen one of the values
   */
  private static BlockElement select(String field, Map<String, String> labels, String chosen) {
    return StaticSelectElement.builder()
        .actionId(field)
        .options(labels.keySet().stream().map(value -> option(value, labels)).toList())
        .initialOption(option(chosen, labels))
        .build();
  }

  private static OptionObject option(String value, Map<String, String> labels) {
    var label = labels.getOrDefault(value, value);
    return OptionObject.builder().text(plain(label)).value(value).build();
  }

  /**
   * What is ordered; words that were written are topics and nothing else.
   *
   * @param zone by which the time counts
   */
  static Order digestOf(@Nullable ViewState state, ZoneId zone) {
    var topics = Order.topics(SlackModals.written(state, TOPICS).orElse(""));
    if (topics.isEmpty()) {
      return new Order.Wrong("These are too many topics, or one is too long.", "");
    }
    var days = matching(state, DAYS, "[1-7]{1,7}").orElse(WEEKDAYS);
    var at = matching(state, TIME, "([01][0-9]|2[0-3]):[0-5][0-9]").orElse(MORNING);
    int most = matching(state, MOST, "[1-9]|1[0-9]|20").map(Integer::valueOf).orElse(USUAL);
    var schedule = new Schedule(Schedule.days(days), LocalTime.parse(at), zone);
    var outlets =
        new Outlets(
            Order.outlets(SlackModals.written(state, ONLY).orElse("")),
            Order.outlets(SlackModals.written(state, WITHOUT).orElse("")));
    boolean saysNothingNew = matching(state, NOTHING_NEW, SAY_SO).isPresent();
    return new Order.Subscribe(schedule, new Wanted(topics.get(), outlets, most, saysNothingNew));
  }

  private static Optional<String> matching(@Nullable ViewState state, String field, String form) {
    return SlackModals.written(state, field).filter(value -> value.matches(form));
  }

  static Order watchOf(@Nullable ViewState state) {
    return Order.watching(SlackModals.written(state, WORDS).orElse(""));
  }
}
