package dev.munshi.corpus.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.zip.GZIPOutputStream;

/** Feeds as a server at gazette.example sends them, parsed. */
final class Documents {

  static final URI ADDRESS = URI.create("https://gazette.example/feeds/all.xml");

  private Documents() {}

  static ParsedFeed parse(String text) throws NotAFeedException {
    return parse("application/xml", text.getBytes(UTF_8));
  }

  static ParsedFeed parse(String contentType, byte[] bytes) throws NotAFeedException {
    return FeedDocument.of(ADDRESS, contentType, bytes).parse();
  }

  static String rss(String items) {
    return """
    <?xml version="1.0"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
         xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>Varnholm Gazette</title><link>https://gazette.example/</link>
    %s
    </channel></rss>
    """
        .formatted(items);
  }

  static byte[] packed(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
