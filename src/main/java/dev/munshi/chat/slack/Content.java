package dev.munshi.chat.slack;

import com.slack.api.model.block.LayoutBlock;
import dev.munshi.answer.Statement;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.Message;
import dev.munshi.chat.Utterance;
import dev.munshi.document.Document;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a post says, twice: as blocks, and as text for notifications.
 *
 * @param isWhole whether nothing more is to come
 */
record Content(String text, List<LayoutBlock> blocks, boolean isWhole) {

  private static final Logger LOG = LoggerFactory.getLogger(Content.class);

  /** What a message gets, with what can be done with it. */
  static Content of(Message to, Utterance utterance) {
    return new Content(SlackText.of(utterance), SlackBlocks.of(to, utterance), true);
  }

  static Content of(Utterance utterance) {
    return new Content(SlackText.of(utterance), SlackBlocks.plain(utterance), true);
  }

  static Content of(Document document) {
    return new Content(SlackText.of(document), DocumentBlocks.of(document), true);
  }

  static Content partial(List<Statement> soFar) {
    return new Content(SlackText.of(soFar), SlackBlocks.of(soFar), false);
  }

  /** Sends it, and where Slack does not take the blocks, the text alone: nobody is left without. */
  <T> T send(Function<Content, T> sending) {
    try {
      return sending.apply(this);
    } catch (ChatRefusedException e) {
      if (blocks.isEmpty() || !Refusals.isAboutBlocks(e)) {
        throw e;
      }
      LOG.error("blocks that Slack does not take; the text goes out alone: {}", e.getMessage());
      return sending.apply(new Content(text, List.of(), isWhole));
    }
  }
}
