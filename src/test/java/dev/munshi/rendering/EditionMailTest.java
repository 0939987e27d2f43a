package dev.munshi.rendering;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.munshi.document.Edition;
import dev.munshi.language.Isolated;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Date;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionMailTest {

  private static final EditionMail MAIL =
      EditionMail.from("\"Munšī, der Schreiber\" <munshi@gazette.example>");
  private static final String URDU = "سوشل میڈیا پر نئے قواعد کا اعلان، اجلاس آج ہو گا ";

  private static Message parsed(Edition edition) throws IOException {
    return new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(MAIL.of(edition)));
  }

  private static String text(Entity part) throws IOException {
    return new String(((TextBody) part.getBody()).getInputStream().readAllBytes(), UTF_8);
  }

  @Test
  void a_message_is_plain_text_and_the_same_as_html() throws Exception {
    var edition = Samples.edition("Harbour fees rise");
    var message = parsed(edition);
    var parts = ((Multipart) message.getBody()).getBodyParts();

    assertThat(message.getMimeType()).isEqualTo("multipart/alternative");
    assertThat(parts).extracting(Entity::getMimeType).containsExactly("text/plain", "text/html");
    assertThat(text(parts.getFirst())).contains("Harbour fees rise", "https://gazette.example/a");
    var html = Jsoup.parse(text(parts.getLast()));
    assertThat(html.select("h2").text()).isEqualTo("Harbour fees rise");
    assertThat(html.select("a").attr("href")).startsWith("https://gazette.example/a");
  }

  @Test
  void its_head_says_who_when_and_which() throws Exception {
    var message = parsed(Samples.edition("Harbour fees rise"));

    assertThat(message.getSubject()).isEqualTo("Harbour fees rise");
    assertThat(message.getDate()).isEqualTo(Date.from(Samples.edition("x").at()));
    assertThat(message.getMessageId())
        .isEqualTo("<0b6ad2f4-3bb0-4a0e-9a5c-0d6a1c3d6a11@gazette.example>");
    assertThat(message.getFrom().get(0).getName()).isEqualTo("Munšī, der Schreiber");
    assertThat(message.getFrom().get(0).getAddress()).isEqualTo("munshi@gazette.example");
    assertThat(message.getHeader().getField("MIME-Version").getBody()).isEqualTo("1.0");
    assertThat(message.getHeader().getField("Auto-Submitted").getBody())
        .isEqualTo("auto-generated");
  }

  @ParameterizedTest
  @ValueSource(strings = {Samples.HOSTILE, URDU, "x\r\nBcc: all@gazette.example\r\n\r\nbody"})
  void any_text_stays_text_in_lines_of_plain_ascii(String text) throws Exception {
    var edition = Samples.edition(Isolated.of(text.repeat(12)));
    var bytes = MAIL.of(edition);
    var file = new String(bytes, US_ASCII);

    assertThat(file.getBytes(US_ASCII)).isEqualTo(bytes);
    assertThat(Arrays.asList(file.split("\r\n", -1)))
        .allSatisfy(
            line -> {
              assertThat(line.length()).isLessThanOrEqualTo(78);
              assertThat(line).doesNotContain("\n", "\r");
            });
    var message = parsed(edition);
    assertThat(message.getHeader().getFields())
        .extracting(field -> field.getName())
        .containsExactlyInAnyOrder(
            "MIME-Version",
            "Message-ID",
            "Date",
            "From",
            "Subject",
            "Auto-Submitted",
            "Content-Type");
    assertThat(message.getSubject().replaceAll("\\s", ""))
        .isEqualTo(Isolated.shown(Isolated.of(text.repeat(12))).replaceAll("\\s", ""));
    var html = Jsoup.parse(text(((Multipart) message.getBody()).getBodyParts().getLast()));
    assertThat(html.select("script, img")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"munshi", "", "a@b@c", "Munshi <>", "x@gazette.example, y@gazette.example"})
  void a_sender_without_an_address_is_refused(String from) {
    assertThatIllegalArgumentException().isThrownBy(() -> EditionMail.from(from));
  }
}
