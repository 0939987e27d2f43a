package dev.munshi.rendering;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import dev.munshi.document.Edition;
import dev.munshi.language.Isolated;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Editions as a web feed: Atom 1.0, RFC 4287. */
public final class EditionFeed {

  private static final String NAME = "Munshi";

  private EditionFeed() {}

  /**
   * @param editions the newest first
   * @param self the feed's own address; each edition lies at {@code digests/ID} beside it
   */
  public static String atom(List<Edition> editions, URI self) {
    var feed = new SyndFeedImpl();
    feed.setFeedType("atom_1.0");
    feed.setEncoding("utf-8");
    feed.setTitle(NAME);
    feed.setUri(self.toString());
    feed.setAuthors(List.of(author()));
    feed.setLinks(
        List.of(
            link("self", "application/atom+xml", self),
            link("alternate", "text/html", self.resolve("digests"))));
    feed.setPublishedDate(Date.from(editions.isEmpty() ? Instant.EPOCH : editions.getFirst().at()));
    feed.setEntries(editions.stream().map(edition -> entry(edition, self)).toList());
    try {
      return new SyndFeedOutput().outputString(feed);
    } catch (FeedException e) {
      throw new IllegalStateException("a feed that cannot be written", e);
    }
  }

  private static SyndEntry entry(Edition edition, URI self) {
    var document = edition.document();
    var at = Date.from(edition.at());
    var content = new SyndContentImpl();
    content.setType("html");
    content.setValue(DocumentHtml.markup(DocumentHtml.of(document)));
    var entry = new SyndEntryImpl();
    entry.setUri("urn:uuid:" + edition.id());
    entry.setTitle(Isolated.shown(document.title()));
    entry.setAuthors(List.of(author()));
    entry.setPublishedDate(at);
    entry.setUpdatedDate(at);
    entry.setLinks(
        List.of(link("alternate", "text/html", self.resolve("digests/" + edition.id()))));
    entry.setContents(List.of(content));
    return entry;
  }

  private static SyndPerson author() {
    var author = new SyndPersonImpl();
    author.setName(NAME);
    return author;
  }

  private static SyndLink link(String relation, String type, URI to) {
    var link = new SyndLinkImpl();
    link.setRel(relation);
    link.setType(type);
    link.setHref(to.toString());
    return link;
  }
}
