package dev.munshi.chat.slack;

import static dev.munshi.chat.slack.AnswerButtons.plain;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import dev.munshi.answer.Caption;
import dev.munshi.answer.Coverage;
import dev.munshi.article.PartialDate;
import dev.munshi.digest.StandingOrder;
import dev.munshi.language.Isolated;
import dev.munshi.store.Feedback;
import dev.munshi.store.JudgedReply;
import dev.munshi.store.KeptReply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The bot's home tab: what it knows, what this person has ordered, and what admins want to see. */
final class HomeTab {

  static final String PAUSE = "order_pause";
  static final String RESUME = "order_resume";
  static final String CHANGE = "order_change";
  static final String REMOVE = "order_remove";
  static final String NEW_DIGEST = "new_digest";
  static final String NEW_WATCH = "new_watch";

  static final String SHOW = "show_reply";

  private static final int MOST_OWN = 20;
  private static final int MOST_OTHERS = 10;
  private static final int LINE_LENGTH = 300;

  /**
   * What admins see besides.
   *
   * @param others what other people have ordered
   * @param unanswered newest first
   * @param feedback newest first
   * @param bad answers that did not help, newest first
   */
  record ForAdmins(
      List<StandingOrder> others,
      List<KeptReply> unanswered,
      List<Feedback> feedback,
      List<JudgedReply> bad) {}

  private final List<LayoutBlock> blocks = new ArrayList<>();

  View view() {
    return View.builder().type("home").blocks(blocks).build();
  }

  /** A sentence at the top. */
  HomeTab say(String sentence) {
    add(new RichText(LINE_LENGTH * 2).bold(Isolated.shown(sentence)));
    return this;
  }

  HomeTab addKnowledge(Coverage coverage) {
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
    return this;
  }

  HomeTab addOrders(List<StandingOrder> own) {
    blocks.add(DividerBlock.builder().build());
    header("Your digests and watches");
    if (own.isEmpty()) {
      add(new RichText(LINE_LENGTH).text("You have ordered none yet."));
    }
    addSome(own, MOST_OWN, true);
    actions(List.of(button(NEW_DIGEST, "New digest", "-"), button(NEW_WATCH, "New watch", "-")));
    return this;
  }

  /** For who may order nothing more, but end what stands. */
  HomeTab addStanding(List<StandingOrder> own) {
    if (!own.isEmpty()) {
      header("Your digests and watches");
      addSome(own, MOST_OWN, false);
    }
    return this;
  }

  private void addSome(List<StandingOrder> orders, int most, boolean mayChange) {
    orders.stream().limit(most).forEach(order -> addOrder(order, mayChange));
    int more = orders.size() - most;
    if (more > 0) {
      add(
          new RichText(LINE_LENGTH)
              .text("And " + more + " more, which do not fit here; see them in their channels: ")
              .code("/digest list")
              .text(", ")
              .code("/watch list"));
    }
  }

  private void addOrder(StandingOrder order, boolean mayChange) {
    var kind = order.isWatch() ? "Watch" : "Digest";
    var what =
        " · %s %d · %s%s"
            .formatted(
                kind,
                order.number(),
                Isolated.of(order.what()),
                order.isPaused() ? " · paused" : "");
    add(new RichText(LINE_LENGTH).channel(order.room().id()).text(what));
    var value = HomeOrders.name(order);
    var buttons = new ArrayList<BlockElement>();
    if (!order.isWatch()) {
      buttons.add(
          order.isPaused() ? button(RESUME, "Resume", value) : button(PAUSE, "Pause", value));
    }
    if (!order.isWatch() && mayChange) {
      buttons.add(button(CHANGE, "Change", value));
    }
    buttons.add(button(REMOVE, "Remove", value));
    actions(buttons);
  }

  HomeTab addForAdmins(ForAdmins insight) {
    blocks.add(DividerBlock.builder().build());
    header("For admins: what others have ordered");
    if (insight.others().isEmpty()) {
      add(new RichText(LINE_LENGTH).text("Nothing."));
    }
    addSome(insight.others(), MOST_OTHERS, true);
    header("For admins: what I could not answer lately");
    var text = new RichText(3_000);
    for (var kept : insight.unanswered()) {
      text.text(text.length() == 0 ? "• " : "\n• ")
          .text(Isolated.of(Clip.to(LINE_LENGTH, kept.question())) + " · " + day(kept.at()));
    }
    add(text.length() == 0 ? text.text("Nothing.") : text);
    header("For admins: what people think of my answers");
    add(new RichText(LINE_LENGTH).text(counts(insight.feedback())));
    insight.bad().forEach(this::addBad);
    return this;
  }

  private static String counts(List<Feedback> feedback) {
    long helped = feedback.stream().filter(Feedback::helped).count();
    return "Of the latest %d: %d good, %d bad."
        .formatted(feedback.size(), helped, feedback.size() - helped);
  }

  private void addBad(JudgedReply judged) {
    var reply = judged.reply();
    var feedback = judged.feedback();
    var text = new RichText(LINE_LENGTH * 3);
    text.bold(Isolated.of(Clip.to(LINE_LENGTH, reply.question()))).text(" · ");
    text.channel(reply.place().room()).text(" · " + day(feedback.at()));
    text.text(" · ").text(feedback.reason() == null ? "no reason" : feedback.reason());
    if (feedback.comment() != null) {
      text.text(" · " + Isolated.of(Clip.to(LINE_LENGTH, feedback.comment())));
    }
    add(text);
    actions(List.of(button(SHOW, "Show", reply.place().key())));
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
