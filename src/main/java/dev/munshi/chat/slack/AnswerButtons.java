package dev.munshi.chat.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.FeedbackButtonObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.FeedbackButtonsElement;
import dev.munshi.answer.Answer;
import dev.munshi.chat.Message;
import dev.munshi.chat.Utterance;
import java.util.ArrayList;
import java.util.List;

/** What can be done with an answer, below it; each button carries the key of its message. */
final class AnswerButtons {

  static final String FEEDBACK = "feedback";
  static final String QUOTES = "quotes";
  static final String SOURCES = "sources";
  static final String REPHRASE = "rephrase";
  static final String AWAIT = "await";
  static final String SHARE = "share";
  static final String YES = "yes ";
  static final String NO = "no ";

  /** How many blocks these are at most. */
  static final int BLOCKS = 2;

  private AnswerButtons() {}

  static List<LayoutBlock> of(Message to, Utterance utterance) {
    var key = to.key();
    var buttons = new ArrayList<BlockElement>();
    if (utterance instanceof Utterance.Answered(var reply)) {
      switch (reply.answer()) {
        case Answer.Found _ -> {
          buttons.add(button(QUOTES, "Show quotes", key));
          buttons.add(button(SOURCES, "Sources", key));
        }
        case Answer.NotFound _ -> buttons.add(button(AWAIT, "Tell me when this is known", key));
      }
      buttons.add(button(REPHRASE, "Not what I asked", key));
    }
    if (to.replyUrl() != null) {
      buttons.add(button(SHARE, "Share to channel", key));
    }
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(feedback(key));
    if (!buttons.isEmpty()) {
      blocks.add(ActionsBlock.builder().elements(buttons).build());
    }
    return blocks;
  }

  private static BlockElement button(String action, String label, String key) {
    return ButtonElement.builder().actionId(action).text(plain(label)).value(key).build();
  }

  private static LayoutBlock feedback(String key) {
    return ContextActionsBlock.builder()
        .elements(
            List.of(
                FeedbackButtonsElement.builder()
                    .actionId(FEEDBACK)
                    .positiveButton(thumb("Good answer", YES + key))
                    .negativeButton(thumb("Bad answer", NO + key))
                    .build()))
        .build();
  }

  private static FeedbackButtonObject thumb(String label, String value) {
    return FeedbackButtonObject.builder()
        .text(plain(label))
        .accessibilityLabel(label)
        .value(value)
        .build();
  }

  static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(text).emoji(false).build();
  }
}
