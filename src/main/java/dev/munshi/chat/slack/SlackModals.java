package dev.munshi.chat.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.munshi.document.Document;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The windows that the bot opens. */
final class SlackModals {

  static final String WHY = "why";
  static final String REPHRASE = "rephrase";
  static final String REASON = "reason";
  static final String WORDS = "words";

  /** Above what has a title of its own that is too long for a window. */
  static final String TITLE = "Munshi";

  private static final int LONGEST_TITLE = 24;
  private static final int LONGEST_QUESTION = 3_000;
  private static final List<String> REASONS =
      List.of("Wrong", "Incomplete", "Out of date", "Not what I asked", "Should have said no");

  private SlackModals() {}

  /** Something to read; a title that is too long for a window stands whole below it. */
  static View reading(Document document) {
    boolean fits = document.title().length() <= LONGEST_TITLE;
    var blocks = fits ? DocumentBlocks.body(document) : DocumentBlocks.of(document);
    return modal(fits ? document.title() : TITLE, "").blocks(blocks).build();
  }

  /** Why an answer was no help. */
  static View why(String key) {
    var options =
        REASONS.stream()
            .map(
                reason ->
                    OptionObject.builder().text(AnswerButtons.plain(reason)).value(reason).build())
            .toList();
    var reason = RadioButtonsElement.builder().actionId(REASON).options(options).build();
    var words = PlainTextInputElement.builder().actionId(WORDS).multiline(true).build();
    return modal("What was wrong?", key)
        .callbackId(WHY)
        .submit(submit("Send"))
        .blocks(
            List.of(
                input(REASON, "What was it?", reason, true),
                input(WORDS, "In your words", words, true)))
        .build();
  }

  /**
   * The question again, to be put in other words.
   *
   * @param note comes back with the submission
   */
  static View rephrase(String question, String note) {
    var words =
        PlainTextInputElement.builder()
            .actionId(WORDS)
            .multiline(true)
            .maxLength(LONGEST_QUESTION)
            .initialValue(Clip.to(LONGEST_QUESTION, question))
            .build();
    return modal("Ask it differently", note)
        .callbackId(REPHRASE)
        .submit(submit("Ask"))
        .blocks(List.of(input(WORDS, "Your question", words, false)))
        .build();
  }

  /** What was written into a field of a window, or nothing. */
  static Optional<String> written(@Nullable ViewState state, String field) {
    return Optional.ofNullable(state)
        .map(ViewState::getValues)
        .map(values -> values.get(field))
        .map(block -> block.get(field))
        .map(SlackModals::text)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private static @Nullable String text(ViewState.Value value) {
    if (value.getSelectedOption() != null) {
      return value.getSelectedOption().getValue();
    }
    if (value.getSelectedConversation() != null) {
      return value.getSelectedConversation();
    }
    return value.getSelectedTime() == null ? value.getValue() : value.getSelectedTime();
  }

  static LayoutBlock input(String field, String label, BlockElement element, boolean isOptional) {
    return InputBlock.builder()
        .blockId(field)
        .label(AnswerButtons.plain(label))
        .element(element)
        .optional(isOptional)
        .build();
  }

  static View.ViewBuilder modal(String title, String note) {
    return View.builder()
        .type("modal")
        .title(ViewTitle.builder().type("plain_text").text(Clip.to(LONGEST_TITLE, title)).build())
        .close(ViewClose.builder().type("plain_text").text("Close").build())
        .privateMetadata(note);
  }

  static ViewSubmit submit(String label) {
    return ViewSubmit.builder().type("plain_text").text(label).build();
  }
}
