package dev.munshi.rendering;

import static dev.munshi.testing.HostileText.hiddenIn;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Edition;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class EditionFeedTest {

  private static final URI SELF = URI.create("https://munshi.example/digests.atom");
  private static final String ID = "0b6ad2f4-3bb0-4a0e-9a5c-0d6a1c3d6a11";

  private static Element xml(List<Edition> editions) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var atom = EditionFeed.atom(editions, SELF).getBytes(UTF_8);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(atom)).getDocumentElement();
  }

  private static String only(Element parent, String name) {
    var found = parent.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
    assertThat(found.getLength()).as(name).isOne();
    return found.item(0).getTextContent();
  }

  @Test
  void a_reader_finds_each_edition_by_a_stable_id() throws Exception {
    var atom = EditionFeed.atom(List.of(Samples.edition("Harbour fees rise")), SELF);
    var feed = new SyndFeedInput().build(new StringReader(atom));

    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getUri()).isEqualTo(SELF.toString());
    assertThat(feed.getEntries()).hasSize(1);
    var entry = feed.getEntries().getFirst();
    assertThat(entry.getUri()).isEqualTo("urn:uuid:" + ID);
    assertThat(entry.getLink()).isEqualTo("https://munshi.example/digests/" + ID);
    assertThat(entry.getUpdatedDate()).isEqualTo(Date.from(Samples.edition("x").at()));
    assertThat(entry.getContents().getFirst().getType()).isEqualTo("html");
    assertThat(Jsoup.parse(entry.getContents().getFirst().getValue()).select("h2").text())
        .isEqualTo("Harbour fees rise");
  }

  @Test
  void a_feed_has_all_that_atom_asks_for_also_when_empty() throws Exception {
    var feed = xml(List.of());

    assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(only(feed, "id")).isEqualTo(SELF.toString());
    assertThat(only(feed, "title")).isEqualTo("Munshi");
    assertThat(only(feed, "updated")).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(only(feed, "name")).isEqualTo("Munshi");
    assertThat(feed.getElementsByTagName("link").getLength()).isEqualTo(2);
  }

  @Test
  void characters_that_xml_does_not_allow_break_no_feed() throws Exception {
    var link = new Inline.Link("a\uFFFEb", "https://gazette.example/\uFFFFc");
    var document = new Document("d\uFFFFe\u000B", List.of(Paragraph.of(link)));

    var feed = xml(List.of(new Edition(UUID.fromString(ID), Instant.EPOCH, document)));

    var entry = (Element) feed.getElementsByTagName("entry").item(0);
    assertThat(only(entry, "title")).isEqualTo("de");
    assertThat(only(entry, "content")).contains("<a href=\"https://gazette.example/c\">ab</a>");
  }

  @Test
  void hostile_text_stays_text() throws Exception {
    var hostile = Isolated.of(Samples.HOSTILE);
    var feed = xml(List.of(Samples.edition(hostile)));
    var entry = (Element) feed.getElementsByTagName("entry").item(0);

    assertThat(only(entry, "title")).isEqualTo(hostile);
    var content = Jsoup.parse(only(entry, "content"));
    assertThat(content.select("h2").text()).isEqualTo(hostile.strip());
    assertThat(content.select("script, img")).isEmpty();
    assertThat(hiddenIn(feed.getTextContent().replaceAll("[\u2066\u2067\u2069]", ""))).isEmpty();
  }
}
