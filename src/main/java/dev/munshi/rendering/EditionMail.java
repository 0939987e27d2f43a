package dev.munshi.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.munshi.document.Edition;
import dev.munshi.language.Isolated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.TimeZone;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.DefaultAddressParser;
import org.apache.james.mime4j.field.address.ParseException;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.RawField;

/** An edition as a message of RFC 5322 with MIME: plain text, and the same as HTML. */
public final class EditionMail {

  /** As RFC 5322 recommends it, with room for marks of a reply. */
  private static final int WIDTH = 72;

  private final Mailbox from;

  private EditionMail(Mailbox from) {
    this.from = from;
  }

  /**
   * @param from who sends it: {@code Munshi <munshi@example.org>}
   * @throws IllegalArgumentException where that is no address
   */
  public static EditionMail from(String from) {
    try {
      var mailbox = DefaultAddressParser.DEFAULT.parseMailbox(from);
      if (mailbox.getDomain() == null || mailbox.getLocalPart().isBlank()) {
        throw new IllegalArgumentException(from + " has no domain");
      }
      return new EditionMail(mailbox);
    } catch (ParseException e) {
      throw new IllegalArgumentException(from + " is no address of mail", e);
    }
  }

  /** The message as a file, its lines ended by CRLF; it names nobody to whom it goes. */
  public byte[] of(Edition edition) {
    var document = edition.document();
    try {
      var bodies =
          MultipartBuilder.create("alternative")
              .addBodyPart(part("plain", Isolated.shown(DocumentText.of(document, WIDTH)) + "\n"))
              .addBodyPart(part("html", DocumentHtml.page(document)));
      var message =
          Message.Builder.of()
              .setMessageId("<" + edition.id() + "@" + from.getDomain() + ">")
              .setDate(Date.from(edition.at()), TimeZone.getTimeZone("UTC"))
              .setFrom(from)
              .setSubject(Isolated.shown(document.title()))
              // RFC 3834: nobody's holiday note answers it
              .addField(new RawField("Auto-Submitted", "auto-generated"))
              .setBody(bodies.build())
              .build();
      return DefaultMessageWriter.asBytes(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BodyPartBuilder part(String subtype, String text) throws IOException {
    return BodyPartBuilder.create()
        .setBody(text.replace("\n", "\r\n"), subtype, UTF_8)
        .setContentTransferEncoding("quoted-printable");
  }
}
