package dev.munshi.corpus.feeds;

import static dev.munshi.corpus.feeds.Documents.parse;
import static dev.munshi.corpus.feeds.Documents.rss;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class SyndicationTest {

  private static FeedEntry only(String text) throws NotAFeedException {
    var entries = parse(text).entries();
    assertThat(entries).hasSize(1);
    return entries.getFirst();
  }

  @Test
  void reads_rss_2_with_its_full_content() throws Exception {
    var text =
        rss(
            """
            <item><title>Ferries &amp;amp; rails</title><link>/news/ferries?a=1&amp;b=2</link>
            <pubDate>Tue, 05 Mar 2024 23:30:00 -0500</pubDate><dc:creator>Odo Lind</dc:creator>
            <description>In short.</description>
            <content:encoded><![CDATA[<p>The <b>whole</b> story.</p>]]></content:encoded></item>
            """);

    assertThat(parse(text).title()).isEqualTo("Varnholm Gazette");
    assertThat(only(text))
        .isEqualTo(
            new FeedEntry(
                URI.create("https://gazette.example/news/ferries?a=1&b=2"),
                "Ferries & rails",
                OffsetDateTime.parse("2024-03-05T23:30-05:00"),
                null,
                "<p>The <b>whole</b> story.</p>",
                "Odo Lind"));
  }

  @Test
  void a_guid_is_a_link_only_where_it_says_so() throws Exception {
    var feed =
        parse(
            rss(
                """
                <item><title>A</title><guid>https://gazette.example/a</guid></item>
                <item><title>B</title><guid isPermaLink="true">https://gazette.example/b</guid></item>
                <item><title>C</title><guid isPermaLink="false">c</guid></item>
                <item><title>D</title><link>https://gazette.example/d</link>
                  <guid>https://gazette.example/?p=4</guid></item>
                """));

    assertThat(feed.entries())
        .extracting(entry -> entry.address().getPath())
        .containsExactly("/a", "/b", "/d");
  }

  @Test
  void goes_past_the_address_that_counts_clicks() throws Exception {
    assertThat(
            only(rss(
                    """
                        <item xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">
                        <link>https://clicks.example/~r/1</link>
                        <feedburner:origLink>https://gazette.example/one</feedburner:origLink></item>
                        """))
                .address())
        .hasToString("https://gazette.example/one");
  }

  @Test
  void a_description_is_markup_in_rss_and_text_in_atom() throws Exception {
    assertThat(
            only(rss(
                    "<item><link>/a</link><description>&lt;p&gt;A &amp;amp; B&lt;/p&gt;"
                        + "</description></item>"))
                .content())
        .isEqualTo("<p>A &amp; B</p>");
    assertThat(
            only("""
                    <feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>
                    <entry><link href="/a"/><summary>1 &lt; 2</summary></entry></feed>
                    """)
                .content())
        .isEqualTo("1 &lt; 2");
  }

  @Test
  void reads_rss_1() throws Exception {
    var entry =
        only(
            """
            <?xml version="1.0"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                     xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="x"><title>Gazette</title><link>https://gazette.example/</link></channel>
            <item rdf:about="https://gazette.example/a"><title>A</title>
            <link>https://gazette.example/a</link><dc:date>2024-03-05</dc:date></item></rdf:RDF>
            """);

    assertThat(entry.address()).hasToString("https://gazette.example/a");
    assertThat(entry.published()).isEqualTo(OffsetDateTime.parse("2024-03-05T00:00Z"));
  }

  @Test
  void reads_rss_0_91_with_its_document_type_and_rss_without_a_version() throws Exception {
    var channel =
        "<channel><title>Old</title><item><title>A</title><link>https://gazette.example/a</link>"
            + "</item></channel></rss>";
    assertThat(
            only("<?xml version=\"1.0\"?><!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\""
                    + " \"http://127.0.0.1:1/rss-0.91.dtd\"><rss version=\"0.91\">"
                    + channel)
                .title())
        .isEqualTo("A");
    assertThat(only("<rss>" + channel).title()).isEqualTo("A");
  }

  @Test
  void reads_atom_with_xhtml_and_the_base_that_it_names() throws Exception {
    var entry =
        only(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://courier.example/b/">
            <title type="html">A &amp;amp; B</title><updated>2024-03-07T00:00:00Z</updated>
            <entry><title>E</title><link rel="self" href="/api/e"/><link href="e"/>
            <published>2024-03-05T10:00:00+01:00</published><updated>2024-03-06T10:00:00Z</updated>
            <author><name>Runa Falk</name></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hello</p></div></content>
            </entry></feed>
            """);

    assertThat(entry.address()).hasToString("https://courier.example/b/e");
    assertThat(entry.published()).isEqualTo(OffsetDateTime.parse("2024-03-05T10:00+01:00"));
    assertThat(entry.modified()).isEqualTo(OffsetDateTime.parse("2024-03-06T10:00Z"));
    assertThat(entry.content()).contains("<p>Hello</p>");
    assertThat(entry.author()).isEqualTo("Runa Falk");
  }

  @Test
  void what_was_only_updated_has_no_day_of_publication() throws Exception {
    var entry =
        only(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>
            <entry><link href="/a"/><updated>2024-03-06T10:00:00Z</updated></entry></feed>
            """);

    assertThat(entry.published()).isNull();
    assertThat(entry.dated()).isEqualTo("2024-03-06T10:00:00Z");
  }

  @Test
  void forgives_broken_markup() throws Exception {
    var feed =
        parse(
            "\n\n<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>R&D</title>"
                + "<item><title>Oil & gas \u0008 &nbsp;up</title><link>/a?b=1&c=2</link>"
                + "<media:thumbnail url='x'/><br></item>"
                + "<item><title>Cut off</title><link>/b</link><pubDate>Tue, 05 M");

    assertThat(feed.title()).isEqualTo("R&D");
    assertThat(feed.entries()).extracting(FeedEntry::title).contains("Oil & gas up", "Cut off");
    assertThat(feed.entries().getFirst().address())
        .hasToString("https://gazette.example/a?b=1&c=2");
  }

  @Test
  void understands_prefixes_that_nobody_declared() throws Exception {
    assertThat(
            only("<rss version=\"2.0\"><channel><title>T</title><item><link>/a</link>"
                    + "<dc:creator>Ilse Brandt</dc:creator></item></channel></rss>")
                .author())
        .isEqualTo("Ilse Brandt");
  }

  @Test
  void an_author_is_a_name_and_never_an_address() throws Exception {
    var feed =
        parse(
            rss(
                """
                <item><link>/a</link><author>desk@gazette.example (Ilse Brandt)</author></item>
                <item><link>/b</link><author>desk@gazette.example</author></item>
                """));

    assertThat(feed.entries()).extracting(FeedEntry::author).containsExactly("Ilse Brandt", null);
  }
}
