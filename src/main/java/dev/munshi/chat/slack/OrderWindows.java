package dev.munshi.chat.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import dev.munshi.chat.Message;
import dev.munshi.digest.Order;
import dev.munshi.document.Block;
import dev.munshi.document.Document;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in the windows in which digests and watches are ordered. Slack waits three seconds for what
 * came of it, so that who orders is asked for in less, and the home tab shows it later.
 */
final class OrderWindows {

  private static final Logger LOG = LoggerFactory.getLogger(OrderWindows.class);
  private static final Duration PATIENCE = Duration.ofMillis(1_500);
  private static final int LONGEST_FAULT = 500;

  private static final String UNKNOWN =
      "Slack did not tell in time who you are; please send it once more.";
  private static final String WRONG = "That went wrong; please send it once more.";

  private final HomeOrders orders;
  private final HomePages pages;
  private final SlackPort port;
  private final Errands errands;

  OrderWindows(HomeOrders orders, HomePages pages, SlackPort port, Errands errands) {
    this.orders = orders;
    this.pages = pages;
    this.port = port;
    this.errands = errands;
  }

  void listenTo(App app) {
    app.viewSubmission(OrderModals.DIGEST, this::digestFilled);
    app.viewSubmission(OrderModals.WATCH, this::watchFilled);
  }

  /**
   * What Slack says of who orders.
   *
   * @param refusal why they may not, or null
   */
  private record Asker(ZoneId zone, @Nullable String refusal) {}

  private Response digestFilled(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var payload = request.getPayload();
    var replaced = OrderModals.Replaced.read(payload.getView().getPrivateMetadata());
    return filled(
        payload,
        context,
        asker ->
            OrderModals.digestOf(
                payload.getView().getState(),
                replaced.map(OrderModals.Replaced::zone).orElse(asker.zone())));
  }

  private Response watchFilled(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var payload = request.getPayload();
    return filled(payload, context, _ -> OrderModals.watchOf(payload.getView().getState()));
  }

  /** The window says what came of it; where nothing did, what was filled in stays in it. */
  private Response filled(
      ViewSubmissionPayload payload, ViewSubmissionContext context, Function<Asker, Order> reader) {
    var room = SlackModals.written(payload.getView().getState(), OrderModals.WHERE);
    if (room.isEmpty()) {
      return context.ack();
    }
    var by = Pressed.of(payload);
    try {
      var asker = asker(by, room.get());
      if (asker.isEmpty()) {
        return fault(context, OrderModals.WHERE, UNKNOWN);
      }
      var refusal = asker.get().refusal();
      if (refusal != null) {
        return fault(context, OrderModals.WHERE, refusal);
      }
      var order = reader.apply(asker.get());
      if (order instanceof Order.Wrong wrong) {
        return fault(context, OrderModals.words(payload.getView()), wrong.reason());
      }
      return ordered(by, context, orders.place(by, room.get(), asker.get().zone(), order), payload);
    } catch (RuntimeException e) {
      LOG.error("an order of {} failed", by.person(), e);
      return fault(context, OrderModals.WHERE, WRONG);
    }
  }

  private Response ordered(
      Pressed by,
      ViewSubmissionContext context,
      HomeOrders.Outcome outcome,
      ViewSubmissionPayload payload) {
    if (!outcome.isDone()) {
      return fault(context, OrderModals.WHERE, outcome.said().text());
    }
    var said = new ArrayList<Document>();
    said.add(outcome.said());
    OrderModals.Replaced.read(payload.getView().getPrivateMetadata())
        .ifPresent(old -> said.add(orders.change(by, HomeTab.REMOVE, old.name())));
    errands.later(
        "show a home to " + by.person(), () -> pages.publish(by.team(), by.person(), null));
    return context.ack(r -> r.responseAction("update").view(SlackModals.reading(joined(said))));
  }

  private static Document joined(List<Document> said) {
    var blocks = new ArrayList<Block>();
    for (var one : said.reversed()) {
      blocks.addFirst(Block.Paragraph.of(one.title()));
    }
    blocks.addAll(said.getFirst().blocks());
    return new Document(SlackModals.TITLE, blocks);
  }

  private static Response fault(ViewSubmissionContext context, String field, String sentence) {
    return context.ackWithErrors(Map.of(field, Clip.to(LONGEST_FAULT, sentence)));
  }

  /** Nothing where Slack does not say in time whether they may. */
  private Optional<Asker> asker(Pressed by, String room) {
    var asking = asking(by.team(), room, by.person());
    return errands.within(
        PATIENCE,
        "look up " + by.person(),
        () -> new Asker(port.zone(asking), port.refusal(asking).orElse(null)));
  }

  /** Somebody in a room, as admission knows them. */
  static Message asking(String team, String room, String person) {
    return new Message(SlackPort.SURFACE, "home", team, room, null, person, "", null);
  }
}
