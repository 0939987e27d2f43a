package dev.munshi.chat.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.chat.Help;
import dev.munshi.chat.Intent;
import dev.munshi.chat.Utterance;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Block.Timeline.Entry;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import dev.munshi.testing.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One of each message, as a Matrix client shows it, kept in {@code target/matrix}. */
class MatrixGalleryTest {

  /** What the specification of 1.16 lets clients show, without what needs a client's own image. */
  private static final Safelist SHOWN =
      new Safelist()
          .addTags("del", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "p", "a", "ul", "ol")
          .addTags("sup", "sub", "li", "b", "i", "u", "strong", "em", "s", "code", "hr", "br")
          .addTags("div", "table", "thead", "tbody", "tr", "th", "td", "caption", "pre", "span")
          .addAttributes("a", "href")
          .addProtocols("a", "href", "https", "http", "ftp", "mailto", "magnet");

  private static final String STYLE =
      """
      body { margin: 0; padding: 16px; width: 720px; background: #fff; color: #1b1d22;
        font: 15px/22px Inter, "Noto Sans", "Noto Nastaliq Urdu", sans-serif; }
      .event { margin: 0 0 20px 40px; }
      .sender { font-weight: 600; color: #0467dd; }
      .notice { color: #656d77; }
      .plain { margin-top: 6px; padding: 6px 8px; background: #f4f6fa; white-space: pre-wrap;
        font: 12px/17px monospace; }
      h3 { font-size: 1.1em; margin: 1em 0 .4em; } p { margin: 0 0 8px; }
      blockquote { margin: 0 0 8px; padding: 0 0 0 10px; border-left: 2px solid #a3a9b3;
        color: #656d77; }
      ul { margin: 0 0 8px; padding-left: 24px; } a { color: #0467dd; }
      code { background: #f0f2f5; padding: 0 3px; font-size: 13px; }
      table { border-collapse: collapse; margin-bottom: 8px; }
      th, td { border: 1px solid #cdd3da; padding: 3px 8px; text-align: start; }
      """;

  private static final String URDU = "پی ٹی اے (PTA) نے 17 فروری کو خدمات بند کیں۔";

  @TempDir private Path folder;

  @Test
  void every_message_is_of_what_clients_show_and_can_be_looked_at() throws Exception {
    var page = org.jsoup.nodes.Document.createShell("");
    page.head().appendElement("meta").attr("charset", "utf-8");
    page.head().appendElement("style").text(STYLE);
    var messages = utterances().map(MatrixContent::of).flatMap(List::stream).toList();
    for (var message : messages) {
      page.body().appendChild(event(message));
    }
    var kept = Files.createDirectories(Path.of("target", "matrix"));
    page.outputSettings().prettyPrint(false);
    var html = Files.writeString(kept.resolve("gallery.html"), page.outerHtml(), UTF_8);
    Browser.ofMachine(folder)
        .pictured(html.toAbsolutePath().toUri(), kept.resolve("gallery.png"), 820, 5_200);
  }

  private static Element event(Content content) {
    var sent = org.jsoup.Jsoup.parseBodyFragment(String.valueOf(content.html()));
    sent.select("[dir]").removeAttr("dir");
    var shown = new Cleaner(SHOWN).clean(sent);
    assertThat(shown.body().html()).isEqualTo(sent.body().html());
    var event = new Element("div").addClass("event");
    event.appendElement("div").addClass("sender").text("Munshi");
    var body = event.appendElement("div").attr("dir", "auto");
    body.addClass(content.isNotice() ? "notice" : "text").appendChildren(shown.body().childNodes());
    event.appendElement("div").addClass("plain").attr("dir", "auto").text(content.text());
    return event;
  }

  private static Stream<Utterance> utterances() {
    return Stream.of(
        new Utterance.Answered(MatrixReplies.found()),
        new Utterance.Answered(MatrixReplies.differing()),
        new Utterance.Answered(MatrixReplies.none()),
        new Utterance.Answered(MatrixReplies.saying(URDU)),
        new Utterance.Told(summary(), true),
        new Utterance.Told(timeline(), true),
        new Utterance.Told(issue(), true),
        new Utterance.Told(list(), false),
        Help.at(new Intent.Help(null), "!").orElseThrow(),
        new Utterance.Notice("I cannot read that here."));
  }

  private static Inline mark() {
    return new Inline.Link("[1]", "https://post.example/ferry");
  }

  private static List<Block> sources() {
    return List.of(
        new Block.Heading("Sources"),
        new Block.Bullets(
            List.of(
                Paragraph.of(
                    new Inline.Text("[1] "),
                    new Inline.Link("Ferry to stop", "https://post.example/ferry"),
                    new Inline.Text(" · Harbour Post · Published 12 March 2024")))));
  }

  private static Document summary() {
    var points =
        Stream.of("The ferry stops in May.", "A bridge is to be built until 2027.", URDU)
            .map(
                text ->
                    Paragraph.of(
                        new Inline.Strong("March 2024"),
                        new Inline.Text(": " + Isolated.of(text) + " "),
                        mark()))
            .toList();
    return new Document(
        "Summary: the ferry", joined(List.of(new Block.Bullets(points)), sources()));
  }

  private static Document timeline() {
    var ferry = Paragraph.of(new Inline.Text("The council decided to stop the ferry. "), mark());
    var bridge = Paragraph.of(new Inline.Text("Work on the bridge began. "), mark());
    var differing = Paragraph.of(new Inline.Strong("Accounts differ:"));
    var entries =
        List.of(
            new Entry("12 March 2024", List.of(ferry)),
            new Entry("May 2024", List.of(differing, ferry, bridge)),
            new Entry("2025 (planned)", List.of(bridge)));
    return new Document(
        "Timeline: the ferry", joined(List.of(new Block.Timeline(entries)), sources()));
  }

  private static List<Block> joined(List<Block> first, List<Block> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  private static Document issue() {
    var head =
        Paragraph.of(
            new Inline.Link("Ferry to stop", "https://post.example/ferry"),
            new Inline.Text(" · Harbour Post · Published 12 March 2024 · also in: The Courier"));
    return new Document(
        "News on ferries, 13 March 2024",
        List.of(
            head,
            Paragraph.of("The ferry to Varnholm stops in May. The council voted for it."),
            head,
            Paragraph.of("A bridge is to be built until 2027."),
            new Block.Heading("Since last time"),
            Paragraph.of("The number of boats was told as 12, and is told as 19 now."),
            Block.Aside.of("2 of 2 new stories. Digest 3, weekdays at 09:00.")));
  }

  private static Document list() {
    var row =
        Stream.of("1", "weekdays at 09:00", "ferries", "13 March 2024").map(Paragraph::of).toList();
    return new Document(
        "Digests in this room",
        List.of(
            new Block.Table(List.of("No.", "When", "What", "Next"), List.of(row, row)),
            Paragraph.of(
                new Inline.Text("To end one: "), new Inline.Code("digest unsubscribe 1"))));
  }
}
