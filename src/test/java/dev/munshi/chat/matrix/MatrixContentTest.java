package dev.munshi.chat.matrix;

import static dev.munshi.testing.HostileText.hiddenIn;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.answer.Statement;
import dev.munshi.chat.Utterance;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import dev.munshi.testing.HostileReply;
import dev.munshi.testing.HostileText;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MatrixContentTest {

  /** Of Matrix's custom HTML. */
  private static final Set<String> ALLOWED =
      Set.of(
          "body",
          "div",
          "h3",
          "p",
          "ul",
          "li",
          "blockquote",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "strong",
          "em",
          "code",
          "a",
          "br");

  private static final String URDU = "پی ٹی اے نے 17 فروری کو خدمات بند کیں۔";

  @Test
  void an_answer_says_what_it_says_and_then_its_sources_with_their_quotes() {
    var content = only(new Utterance.Answered(MatrixReplies.found()));

    assertThat(content.isNotice()).isFalse();
    assertThat(content.text())
        .isEqualTo(
            """
            The ferry to Varnholm stops in May. [1]

            The council voted for it. [1][2]

            [1] Ferry to stop · Harbour Post · Published 12 March 2024
            https://post.example/ferry?a=1&b=2

                “The ferry to Varnholm stops in May.”

            [2] Minutes · date unknown

                “The council voted for it by five to two.”

            As of 2 March 2026 · each quote stands word for word in the stored article""");
    var html = html(content);
    assertThat(html.select("p a").eachText()).containsExactly("[1]", "[1]", "Ferry to stop");
    assertThat(html.select("a").eachAttr("href"))
        .containsOnly("https://post.example/ferry?a=1&b=2");
    assertThat(html.select("blockquote").eachText()).hasSize(2);
  }

  @Test
  void accounts_that_differ_stand_side_by_side() {
    var html = html(only(new Utterance.Answered(MatrixReplies.differing())));

    assertThat(html.select("strong").eachText().getFirst()).isEqualTo("Accounts differ:");
    assertThat(html.select("li strong").eachText())
        .containsExactly("the mayor · Harbour Post · Published 12 March 2024", "date unknown");
    assertThat(html.select("li a").eachText()).containsExactly("[1]");
  }

  @Test
  void a_no_tells_what_is_there_and_how_to_keep_the_question_open() {
    var content = only(new Utterance.Answered(MatrixReplies.none()));

    assertThat(content.text())
        .contains("The corpus holds 12 articles from 3 outlets")
        .contains("The newest: Ferry to stop · Harbour Post")
        .contains("- Minutes · date unknown")
        .contains("react with 🔔 or say: tell me when this is known");
  }

  @Test
  void notices_are_such_and_answers_are_not() {
    var document = new Document("Title", List.of(Paragraph.of("Text")));

    assertThat(only(new Utterance.Notice("Hello.")).isNotice()).isTrue();
    assertThat(only(new Utterance.Whisper("No.")).isNotice()).isTrue();
    assertThat(only(new Utterance.Told(document, false)).isNotice()).isTrue();
    assertThat(only(new Utterance.Told(document, true)).isNotice()).isFalse();
    assertThat(MatrixContent.of(document).getFirst().isNotice()).isFalse();
    assertThat(MatrixContent.of(document).getFirst().text()).isEqualTo("Title\n\nText");
  }

  @Test
  void what_is_there_so_far_says_that_more_comes() {
    var content = MatrixContent.of(List.of(statement("One is known.")));

    assertThat(content.text()).isEqualTo("One is known. [1]\n\nMore is being verified…");
  }

  @Provide
  static Arbitrary<String> hostile() {
    return HostileText.lines();
  }

  @Property(tries = 200)
  void what_others_wrote_is_text_and_nothing_hidden_is_in_it(
      @ForAll("hostile") String one, @ForAll("hostile") String two) {
    for (var reply : HostileReply.all("<b>@room</b> **x** <img src=x>" + one, "<i>" + two)) {
      var content = only(new Utterance.Answered(reply));

      assertThat(html(content).getAllElements()).extracting(Element::tagName).isSubsetOf(ALLOWED);
      assertThat(hiddenIn(withoutOurs(content.text()))).isEmpty();
      assertThat(hiddenIn(withoutOurs(html(content).outerHtml()))).isEmpty();
      assertThat(content.text() + content.html()).doesNotContainIgnoringCase("@room");
    }
  }

  @Test
  void nobody_is_pinged_by_what_stands_in_an_article() {
    var content =
        only(new Utterance.Told(said("Ask @room, @ROOM and @alice:example.org or x@y.org."), true));

    assertThat(content.text())
        .contains("Ask @\u2060room, @\u2060ROOM and @\u2060alice:example.org or x@y.org.");
    assertThat(html(content).text()).contains("@\u2060room").contains("@\u2060alice:example.org");
    assertThat(content.mentions()).isEmpty();
  }

  @Test
  void a_link_shows_no_person_or_room_and_leads_to_the_web() {
    var links =
        List.of(
            "https://matrix.to/#/@alice:example.org",
            "HTTP://MATRIX.TO/#/#all:example.org",
            "https://app.element.io/#/user/@alice:example.org",
            "matrix:u/alice:example.org",
            "javascript:alert(1)");
    var content =
        only(
            new Utterance.Told(
                new Document(
                    "Links",
                    links.stream()
                        .<Block>map(url -> Paragraph.of(new Inline.Link("x", url)))
                        .toList()),
                true));

    assertThat(html(content).select("a")).isEmpty();
    assertThat(content.text()).doesNotContain("matrix.to/#");
    assertThat(
            html(only(new Utterance.Told(link("https://medium.example/@room/x"), true)))
                .select("a")
                .eachAttr("href"))
        .containsExactly("https://medium.example/@room/x");
  }

  @Test
  void text_from_right_to_left_runs_so_without_an_attribute() {
    var content = only(new Utterance.Answered(MatrixReplies.saying(URDU)));

    assertThat(content.html()).doesNotContain("dir=").contains("<blockquote>\u2067\u2067" + URDU);
    assertThat(content.html())
        .contains("<p>\u2067\u2067" + URDU + "\u2069 <a ")
        .contains("</a>\u2069</p>");
    assertThat(content.text()).contains("“\u2067" + URDU + "\u2069”");
  }

  @Test
  void a_long_document_goes_out_in_several_messages_without_a_word_lost() {
    var blocks =
        IntStream.range(0, 900)
            .<Block>mapToObj(
                i -> i % 9 == 0 ? new Block.Heading("Head " + i) : Paragraph.of("Paragraph " + i))
            .toList();
    var contents = MatrixContent.of(new Document("Long", blocks));

    assertThat(contents).hasSizeBetween(2, 9).allMatch(MatrixContentTest::fits);
    assertThat(words(contents)).isEqualTo(words(new Document("Long", blocks).text()));
    assertThat(contents).allMatch(content -> html(content).select("div > h3:last-child").isEmpty());
  }

  @Test
  void a_huge_block_of_any_kind_is_cut_and_none_of_it_is_lost() {
    var text =
        IntStream.range(0, 6_000)
            .mapToObj(i -> "یہ \"w" + i + "\".")
            .collect(Collectors.joining(" "));
    var line = Paragraph.of(text);
    var entry = new Block.Timeline.Entry("May", List.of(line, line));
    List<Block> kinds =
        List.of(
            new Block.Heading(text),
            Paragraph.of(
                new Inline.Strong(text),
                new Inline.Code(text),
                new Inline.Link(text, "https://x.org")),
            new Block.Bullets(List.of(line, Paragraph.of("b"))),
            new Block.Quote(text),
            new Block.Table(List.of("h", "i"), List.of(List.of(line, line))),
            new Block.Timeline(List.of(entry)),
            new Block.Aside(line));
    for (var block : kinds) {
      var document = new Document("Title", List.of(block));
      var contents = MatrixContent.of(document);

      assertThat(contents).hasSizeGreaterThan(2).allMatch(MatrixContentTest::fits);
      assertThat(numbers(contents.stream().map(Content::text).collect(Collectors.joining(" "))))
          .isEqualTo(numbers(document.text()));
    }
  }

  @Test
  void a_huge_word_is_cut_between_characters_and_a_huge_address_is_left_out() {
    var word = "😀".repeat(20_000);
    var contents = MatrixContent.of(said(word));
    var link = MatrixContent.of(link("https://x.org/" + "a".repeat(30_000)));

    assertThat(contents).allMatch(MatrixContentTest::fits);
    assertThat(contents.stream().map(Content::text).collect(Collectors.joining()))
        .isEqualTo("Title\n\n" + word);
    assertThat(link).allMatch(MatrixContentTest::fits);
    assertThat(link.getFirst().text()).isEqualTo("Title\n\nlink");
  }

  private static boolean fits(Content content) {
    int twiceAndEncrypted =
        2 * 4 * (bytes(content.text()) + bytes(Objects.requireNonNull(content.html()))) / 3;
    return twiceAndEncrypted < 60_000;
  }

  private static int bytes(String text) {
    return text.replace("\"", "\\\"").replace("\n", "\\n").getBytes(UTF_8).length;
  }

  private static String words(List<Content> contents) {
    return words(contents.stream().map(Content::text).collect(Collectors.joining(" ")));
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static List<String> numbers(String text) {
    return java.util.regex.Pattern.compile("w\\d+")
        .matcher(text)
        .results()
        .map(r -> r.group())
        .toList();
  }

  private static Document said(String text) {
    return new Document("Title", List.of(Paragraph.of(text)));
  }

  private static Document link(String url) {
    return new Document("Title", List.of(Paragraph.of(new Inline.Link("link", url))));
  }

  private static Statement statement(String text) {
    return new Statement(text, List.of(MatrixReplies.citation(MatrixReplies.FERRY, text)));
  }

  private static Content only(Utterance utterance) {
    assertThat(MatrixContent.of(utterance)).hasSize(1);
    return MatrixContent.of(utterance).getFirst();
  }

  private static Element html(Content content) {
    return Jsoup.parseBodyFragment(Objects.requireNonNull(content.html())).body();
  }

  private static String withoutOurs(String text) {
    return text.replaceAll("[\u2060\u2066\u2067\u2069]", "");
  }
}
