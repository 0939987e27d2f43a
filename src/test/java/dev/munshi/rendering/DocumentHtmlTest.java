package dev.munshi.rendering;

import static dev.munshi.testing.HostileText.hiddenIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.language.Isolated;
import dev.munshi.testing.HostileText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

class DocumentHtmlTest {

  /** What Matrix's custom HTML, mail and feeds all take. */
  private static final Set<String> ALLOWED =
      Set.of(
          "div",
          "h2",
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

  private static final String URDU = "PTA نے Twitter کو 17 فروری کو بند کیا";

  private static Element parsed(Document document) {
    return Jsoup.parseBodyFragment(DocumentHtml.markup(DocumentHtml.of(document))).body();
  }

  @Test
  void every_block_has_its_element() {
    var body = parsed(Samples.every("Word"));

    assertThat(body.select("> div > *").eachAttr("class")).isEmpty();
    assertThat(body.select("> div > *").stream().map(Element::tagName))
        .containsExactly("h2", "h3", "p", "ul", "blockquote", "table", "ul", "p");
    assertThat(body.select("th").eachText()).containsExactly("Word", "What");
    assertThat(body.select("div > ul:last-of-type > li > strong").eachText().getFirst())
        .isEqualTo("Word");
    assertThat(body.select("div > ul:last-of-type > li:last-child > ul > li")).hasSize(2);
    assertThat(body.select("a").eachAttr("href"))
        .isNotEmpty()
        .containsOnly("https://gazette.example/a?b=1&c=\"2\"");
  }

  @Provide
  Arbitrary<String> lines() {
    return HostileText.lines();
  }

  @Property(tries = 200)
  void what_others_wrote_is_text_and_nothing_hidden_is_in_it(@ForAll("lines") String line) {
    var body = parsed(Samples.every(Isolated.of(Samples.HOSTILE + line)));

    assertThat(body.select("*")).extracting(Element::tagName).isSubsetOf(allowedInBody());
    assertThat(body.select("a")).allMatch(link -> link.attributesSize() == 1);
    assertThat(body.select("h2").text()).contains("<script>alert(1)</script>");
    assertThat(hiddenIn(body.outerHtml().replaceAll("[\u2066\u2067\u2069]", ""))).isEmpty();
  }

  private static Set<String> allowedInBody() {
    return Stream.concat(ALLOWED.stream(), Stream.of("body")).collect(Collectors.toSet());
  }

  @Test
  void text_from_right_to_left_runs_so_whatever_it_begins_with() {
    var body = parsed(Samples.every(Isolated.of(URDU)));

    assertThat(body.select("h2, h3, blockquote, p, td, th:first-child"))
        .allMatch(element -> element.attr("dir").equals("rtl"));
    assertThat(body.select("h2").text()).isEqualTo(Isolated.of(URDU));
    assertThat(parsed(Samples.every("English")).select("[dir]")).isEmpty();
  }

  @Test
  void lines_and_blanks_stay_as_they_are() {
    var body =
        parsed(
            new Document("t", List.of(Paragraph.of("one  two\nthree"), new Block.Quote("a  b"))));

    assertThat(body.expectFirst("p").textNodes())
        .extracting(TextNode::getWholeText)
        .containsExactly("one  two", "three");
    assertThat(body.select("p > br")).hasSize(1);
    assertThat(body.expectFirst("blockquote").wholeText()).isEqualTo("a  b");
  }

  @Test
  void a_page_of_its_own_names_its_encoding() {
    var page = DocumentHtml.page(Samples.every("Word"));

    assertThat(page).startsWith("<!doctype html>").contains("<meta charset=\"utf-8\">");
    assertThat(Jsoup.parse(page).title()).isEqualTo("Word");
  }
}
