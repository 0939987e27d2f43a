package dev.munshi.chat.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.Link;
import com.slack.api.model.block.element.RichTextSectionElement.Text;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import dev.munshi.language.Isolated;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one {@code rich_text} block of limited length. There, text is only ever text: unlike in
 * {@code mrkdwn} it cannot mention, link or format, so nothing needs to be escaped and everything
 * shows as it was written. Not thread-safe.
 */
final class RichText {

  private static final int LONGEST_URL = 1_000;

  private final int limit;
  private final List<BlockElement> parts = new ArrayList<>();
  private List<RichTextElement> line = new ArrayList<>();
  private int left;

  /**
   * @param limit in UTF-16 units over all texts and addresses; what is over it is cut
   */
  RichText(int limit) {
    this.limit = limit;
    this.left = limit;
  }

  RichText text(String text) {
    return styled(text, null);
  }

  RichText bold(String text) {
    return styled(text, TextStyle.builder().bold(true).build());
  }

  /** Words that a program takes literally. */
  RichText code(String text) {
    return styled(text, TextStyle.builder().code(true).build());
  }

  private RichText styled(String text, @Nullable TextStyle style) {
    var fitting = fitting(text);
    if (!fitting.isEmpty()) {
      line.add(Text.builder().text(fitting).style(style).build());
    }
    return this;
  }

  /**
   * @param url linked only where it is http or https; null for plain text
   */
  RichText link(@Nullable String url, String text) {
    if (url == null || !isWeb(url) || url.length() + text.length() > left) {
      return text(text);
    }
    left -= url.length();
    var fitting = fitting(text);
    if (!fitting.isEmpty()) {
      line.add(Link.builder().url(url).text(fitting).build());
    }
    return this;
  }

  /** A channel under its present name; a direct chat has none that others could see. */
  RichText channel(String id) {
    if (!id.matches("[CG][A-Z0-9]+")) {
      return text("a direct chat");
    }
    left -= id.length();
    line.add(RichTextSectionElement.Channel.builder().channelId(id).build());
    return this;
  }

  /** A quote of its own, marked by a bar on every line and by quotation marks. */
  RichText quote(String text) {
    var fitting = fitting(Isolated.of(text), 2);
    if (!fitting.isEmpty()) {
      endLine();
      var quoted = Text.builder().text("“" + fitting + "”").build();
      parts.add(RichTextQuoteElement.builder().elements(List.of(quoted)).build());
    }
    return this;
  }

  private void endLine() {
    if (!line.isEmpty()) {
      parts.add(RichTextSectionElement.builder().elements(line).build());
      line = new ArrayList<>();
    }
  }

  private String fitting(String text) {
    return fitting(text, 0);
  }

  private String fitting(String text, int frame) {
    var fitting = Isolated.shown(Clip.to(left - frame, text));
    left -= fitting.isEmpty() ? 0 : fitting.length() + frame;
    return fitting;
  }

  /** Whether people can follow it: http or https, with a host, and no longer than a link may be. */
  static boolean isWeb(String url) {
    if (url.length() > LONGEST_URL) {
      return false;
    }
    try {
      var uri = URI.create(url);
      return uri.getHost() != null
          && ("https".equalsIgnoreCase(uri.getScheme())
              || "http".equalsIgnoreCase(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** How much of the limit is used. */
  int length() {
    return limit - left;
  }

  /** The block, or null as long as nothing was written. */
  @Nullable LayoutBlock block() {
    endLine();
    return parts.isEmpty() ? null : RichTextBlock.builder().elements(parts).build();
  }
}
