package dev.munshi.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Messages and views on one page of HTML, much as Slack shows them, for looking at. A picture is
 * taken by {@link Browser#pictured}. Not thread-safe.
 */
public final class BlockKitPage {

  private final StringBuilder body = new StringBuilder();

  /** What a person says. */
  public BlockKitPage said(String name, String text) {
    return message("person", name, "", "<div dir=\"auto\">" + RichTextHtml.mrkdwn(text) + "</div>");
  }

  /**
   * What the bot says: its blocks, or the text where there are none.
   *
   * @param message as in {@link FakeSlack#posts()}, or the answer to a request
   */
  public BlockKitPage message(JsonNode message) {
    var hint =
        message.path("response_type").asText().equals("ephemeral")
            ? "<div class=\"only\">👁 Only visible to you</div>"
            : "";
    return message("bot", "Munshi", hint, content(message));
  }

  /** The same, seen by one person only. */
  public BlockKitPage whisper(JsonNode message) {
    return message(
        "bot", "Munshi", "<div class=\"only\">👁 Only visible to you</div>", content(message));
  }

  private static String content(JsonNode message) {
    var edited = message.has("edited") ? "<span class=\"edited\">(edited)</span>" : "";
    return (message.path("blocks").isEmpty()
            ? RichTextHtml.mrkdwn(message.path("text").asText())
            : BlockKitHtml.blocks(message.path("blocks")))
        + edited;
  }

  private BlockKitPage message(String kind, String name, String hint, String html) {
    var badge = kind.equals("bot") ? "<span class=\"badge\">APP</span>" : "";
    body.append(
        """
        <article class="message %s">
          <div class="avatar">%s</div>
          <div class="content">%s<div class="who"><b>%s</b>%s<time>9:00 AM</time></div>%s</div>
        </article>
        """
            .formatted(
                kind,
                RichTextHtml.escaped(name.substring(0, 1)),
                hint,
                RichTextHtml.escaped(name),
                badge,
                html));
    return this;
  }

  /** The bot's status under a thread. */
  public BlockKitPage status(String status) {
    body.append("<p class=\"status\">Munshi ").append(RichTextHtml.escaped(status));
    body.append("</p>\n");
    return this;
  }

  /** The line above what follows, to tell several apart. */
  public BlockKitPage caption(String caption) {
    body.append("<h2>").append(RichTextHtml.escaped(caption)).append("</h2>\n");
    return this;
  }

  /** A modal or a home tab, by its type. */
  public BlockKitPage view(JsonNode view) {
    var blocks = BlockKitHtml.blocks(view.path("blocks"));
    if (view.path("type").asText().equals("home")) {
      body.append("<section class=\"home\"><nav><b>Home</b> Messages About</nav>");
      body.append(blocks).append("</section>\n");
    } else {
      body.append("<section class=\"modal\"><header>");
      body.append(RichTextHtml.text(view.path("title"))).append("<i>✕</i></header><div>");
      body.append(blocks).append("</div><footer>").append(ends(view)).append("</footer>");
      body.append("</section>\n");
    }
    return this;
  }

  private static String ends(JsonNode view) {
    var close = view.has("close") ? RichTextHtml.text(view.path("close")) : "Cancel";
    var submit =
        view.has("submit")
            ? "<button class=\"primary\">" + RichTextHtml.text(view.path("submit")) + "</button>"
            : "";
    return "<button>" + close + "</button>" + submit;
  }

  /** The whole page, with its styles in it. */
  public String html() {
    return """
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <title>Slack</title>
    <style>
    %s</style>
    <body>
    %s</body>
    </html>
    """
        .formatted(styles(), body);
  }

  private static String styles() {
    try (var in = BlockKitPage.class.getResourceAsStream("slack.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the page into a file and returns it. */
  public Path write(Path file) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    return Files.writeString(file, html(), UTF_8);
  }
}
