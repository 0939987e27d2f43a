package dev.munshi.chat.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.munshi.language.Isolated;
import java.util.List;

/** The line above a shared answer: who asked, and what. */
final class SharedQuestion {

  private static final int LENGTH = 500;

  private SharedQuestion() {}

  /**
   * @param person by id: Slack shows the name; a mention of the one who shares disturbs nobody else
   */
  static LayoutBlock block(String person, String question) {
    var who = RichTextSectionElement.User.builder().userId(person).build();
    var said = " asked: " + Isolated.shown(Isolated.of(Clip.to(LENGTH, question)));
    var what = RichTextSectionElement.Text.builder().text(said).build();
    return RichTextBlock.builder()
        .elements(List.of(RichTextSectionElement.builder().elements(List.of(who, what)).build()))
        .build();
  }
}
