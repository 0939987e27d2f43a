package dev.munshi.chat.slack;

import static dev.munshi.chat.slack.AnswerButtons.plain;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
import dev.munshi.answer.Caption;
import dev.munshi.answer.Coverage;
import dev.munshi.article.PartialDate;
import dev.munshi.digest.StandingOrder;
import dev.munshi.language.Isolated;
import dev.munshi.store.Feedback;
import dev.munshi.store.KeptReply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bot's home tab: what it knows, what this person has ordered, and what admins want to see. */
final class HomeTab {

  static final String PAUSE = "order_pause";
  static final String RESUME = "order_resume";
  static final String CHANGE = "order_change";
  static final String REMOVE = "order_remove";
  static final String NEW_DIGEST = "new_digest";
  static final String NEW_WATCH = "new_watch";

  private static final int MOST_ORDERS = 25;
  private static final int LINE_LENGTH = 300;

  /**
   * What admins see besides.
   *
   * @param unanswered newest first
   * @param feedback newest first
   */
  record Insight(List<KeptReply> unanswered, List<Feedback> feedback) {}

  private final List<LayoutBlock> blocks = new ArrayList<>();

  private HomeTab() {}

  static View of(Coverage coverage, List<StandingOrder> orders, @Nullable Insight insight) {
    var tab = new HomeTab();
    tab.addKnowledge(coverage);
    tab.addOrders(orders);
    if (insight != null) {
      tab.addInsight(insight);
    }
    return View.builder().type("home").blocks(tab.blocks).build();
  }

  private void addKnowledge(Coverage coverage) {
    header("What I know");
    var text = new RichText(LINE_LENGTH * 3).text(Caption.of(coverage));
    var newest = coverage.newest();
    if (newest != null) {
      text.text("\nThe newest: ")
          .link(newest.url(), Isolated.of(Clip.to(LINE_LENGTH, newest.title())))
          .text(" · " + Caption.of(newest));
    }
    add(text);
    add(
        new RichText(LINE_LENGTH)
            .text("Ask me in a channel, in a direct message, or with ")
            .code("/ask")
            .text(". What else I can do: ")
            .code("/ask help"));
  }

  private void addOrders(List<StandingOrder> orders) {
    blocks.add(DividerBlock.builder().build());
    header("Your digests and watches");
    if (orders.isEmpty()) {
      add(new RichText(LINE_LENGTH).text("You have ordered none yet."));
    }
    orders.stream().limit(MOST_ORDERS).forEach(this::addOrder);
    actions(List.of(button(NEW_DIGEST, "New digest", "-"), button(NEW_WATCH, "New watch", "-")));
  }

  private void addOrder(StandingOrder order) {
    var where = RichTextSectionElement.Channel.builder().channelId(order.room().id()).build();
    var kind = order.isWatch() ? "Watch" : "Digest";
    var what =
        " · %s %d · %s%s"
            .formatted(
                kind,
                order.number(),
                Isolated.of(order.what()),
                order.isPaused() ? " · paused" : "");
    var text =
        RichTextSectionElement.Text.builder()
            .text(Isolated.shown(Clip.to(LINE_LENGTH, what)))
            .build();
    blocks.add(
        RichTextBlock.builder()
            .elements(
                List.of(RichTextSectionElement.builder().elements(List.of(where, text)).build()))
            .build());
    var value = (order.isWatch() ? "watch " : "digest ") + order.number() + " " + order.room().id();
    var buttons = new ArrayList<BlockElement>();
    if (!order.isWatch()) {
      buttons.add(
          order.isPaused() ? button(RESUME, "Resume", value) : button(PAUSE, "Pause", value));
      buttons.add(button(CHANGE, "Change", value));
    }
    buttons.add(button(REMOVE, "Remove", value));
    actions(buttons);
  }

  private void addInsight(Insight insight) {
    blocks.add(DividerBlock.builder().build());
    header("For admins: what I could not answer lately");
    var text = new RichText(3_000);
    for (var kept : insight.unanswered()) {
      text.text(text.length() == 0 ? "• " : "\n• ")
          .text(Isolated.of(Clip.to(LINE_LENGTH, kept.question())) + " · " + day(kept.at()));
    }
    add(text.length() == 0 ? text.text("Nothing.") : text);
    header("For admins: what people think of my answers");
    add(opinions(insight.feedback()));
  }

  private static RichText opinions(List<Feedback> feedback) {
    long helped = feedback.stream().filter(Feedback::helped).count();
    var text =
        new RichText(3_000)
            .text(
                "Of the latest %d: %d good, %d bad."
                    .formatted(feedback.size(), helped, feedback.size() - helped));
    for (var one : feedback) {
      if (!one.helped() && (one.reason() != null || one.comment() != null)) {
        text.text("\n• " + day(one.at()));
        if (one.reason() != null) {
          text.text(" · ").bold(one.reason());
        }
        if (one.comment() != null) {
          text.text(" · " + Isolated.of(Clip.to(LINE_LENGTH, one.comment())));
        }
      }
    }
    return text;
  }

  private static String day(Instant at) {
    return PartialDate.of(LocalDate.ofInstant(at, ZoneOffset.UTC)).inWords();
  }

  private void header(String text) {
    blocks.add(HeaderBlock.builder().text(plain(text)).build());
  }

  private void add(RichText text) {
    var block = text.block();
    if (block != null) {
      blocks.add(block);
    }
  }

  private void actions(List<BlockElement> elements) {
    blocks.add(ActionsBlock.builder().elements(elements).build());
  }

  private static BlockElement button(String action, String label, String value) {
    return ButtonElement.builder().actionId(action).text(plain(label)).value(value).build();
  }
}
