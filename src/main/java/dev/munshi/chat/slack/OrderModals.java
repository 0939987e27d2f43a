package dev.munshi.chat.slack;

import static dev.munshi.chat.slack.AnswerButtons.plain;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.TimePickerElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The windows in which digests and watches are ordered; what is filled in becomes an order. */
final class OrderModals {

  static final String DIGEST = "order_digest";
  static final String WATCH = "order_watch";

  private static final String WHERE = "where";
  private static final String DAYS = "days";
  private static final String TIME = "time";
  private static final String TOPICS = "topics";
  private static final String MOST = "most";
  private static final String WORDS = "words";

  private static final Map<String, String> RHYTHMS =
      Map.of("daily", "Every day", "weekdays", "Monday to Friday", "weekly Mon", "Mondays");
  private static final List<String> SIZES = List.of("3", "5", "8", "12", "20");

  private OrderModals() {}

  /**
   * An order that was filled in.
   *
   * @param room the channel
   * @param line as people write it
   */
  record Filled(String room, String line) {}

  /**
   * @param room where it is told, or null where that is to be chosen
   * @param replaces the order that this one takes the place of, as people write it to end it; empty
   *     for a new one
   */
  static View digest(@Nullable String room, String replaces) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(SlackModals.input(WHERE, "Where", channels(room), false));
    blocks.add(
        SlackModals.input(
            DAYS, "When", select(DAYS, List.of("daily", "weekdays", "weekly Mon")), false));
    blocks.add(
        SlackModals.input(
            TIME,
            "At, in your time zone",
            TimePickerElement.builder().actionId(TIME).initialTime("09:00").build(),
            false));
    blocks.add(
        SlackModals.input(
            TOPICS,
            "Topics, between commas; empty for all that is new",
            PlainTextInputElement.builder().actionId(TOPICS).maxLength(500).build(),
            true));
    blocks.add(SlackModals.input(MOST, "At most so many stories", select(MOST, SIZES), false));
    return SlackModals.modal(replaces.isEmpty() ? "New digest" : "Change the digest", replaces)
        .callbackId(DIGEST)
        .submit(SlackModals.submit("Order"))
        .blocks(blocks)
        .build();
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

  private static BlockElement channels(@Nullable String room) {
    return ConversationsSelectElement.builder()
        .actionId(WHERE)
        .initialConversation(room)
        .defaultToCurrentConversation(room == null ? true : null)
        .build();
  }

  private static BlockElement select(String field, List<String> values) {
    var options =
        values.stream()
            .map(
                value ->
                    OptionObject.builder()
                        .text(plain(RHYTHMS.getOrDefault(value, value)))
                        .value(value)
                        .build())
            .toList();
    return StaticSelectElement.builder()
        .actionId(field)
        .options(options)
        .initialOption(options.get(1))
        .build();
  }

  /** Nothing where no channel was chosen. */
  static Optional<Filled> digestOf(@Nullable ViewState state) {
    return SlackModals.written(state, WHERE)
        .map(
            room ->
                new Filled(
                    room,
                    "digest subscribe %s at %s %s max %s"
                        .formatted(
                            SlackModals.written(state, DAYS).orElse("weekdays"),
                            SlackModals.written(state, TIME).orElse("09:00"),
                            SlackModals.written(state, TOPICS).orElse(""),
                            SlackModals.written(state, MOST).orElse("8"))));
  }

  /** Nothing where a field is empty. */
  static Optional<Filled> watchOf(@Nullable ViewState state) {
    return SlackModals.written(state, WHERE)
        .flatMap(
            room ->
                SlackModals.written(state, WORDS).map(words -> new Filled(room, "watch " + words)));
  }
}
