package dev.munshi.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.munshi.testing.PrintedPdf;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PDFs that cannot be read, or that are made to do harm. */
class PdfRefusedTest {

  private static final Origin FILE = new Origin("/in/a.pdf", "a.pdf", "a", null);
  private static final String TEXT = "The ferry of Port Ellery sailed at noon, and it was full.";
  private static final byte[] SOUND = note().bytes();

  private static PrintedPdf note() {
    return new PrintedPdf().page().paragraph(TEXT);
  }

  private static String reason(byte[] pdf) {
    return reason(pdf, PdfLimits.USUAL);
  }

  private static String reason(byte[] pdf, PdfLimits limits) {
    var thrown =
        catchThrowableOfType(UnreadableException.class, () -> PdfFile.read(FILE, pdf, limits));
    return Objects.requireNonNull(thrown, "it was read").reason();
  }

  private static PrintedPdf locked(PrintedPdf pdf, String password) {
    var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
    policy.setEncryptionKeyLength(256);
    return pdf.with(
        document -> {
          try {
            document.protect(policy);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Test
  void opens_what_is_locked_without_a_password() throws Exception {
    assertThat(PdfFile.read(FILE, locked(note(), "").bytes()).text()).isEqualTo(TEXT);
  }

  @Test
  void says_that_a_password_is_needed() {
    assertThat(reason(locked(note(), "secret").bytes())).isEqualTo("is protected by a password");
  }

  @Test
  void says_that_pages_are_pictures() {
    var scan = new PrintedPdf().page();
    scan.with(
        document -> {
          var picture = new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB);
          scan.draw(
              content ->
                  content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0));
        });
    assertThat(reason(scan.bytes())).isEqualTo("holds pictures of pages, no text");
  }

  @Test
  void says_that_nothing_stands_on_the_pages() {
    assertThat(reason(new PrintedPdf().page().bytes())).isEqualTo("has no text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ferry", "%PDF-1.7", "%PDF-1.7\n1 0 obj <<>> endobj"})
  void says_that_it_is_broken(String content) {
    assertThat(reason(content.getBytes(StandardCharsets.UTF_8))).isEqualTo("is not a sound PDF");
  }

  @Test
  void refuses_too_many_pages() {
    var limits = new PdfLimits(2, Duration.ofSeconds(20));
    assertThat(reason(note().page().page().bytes(), limits)).isEqualTo("has more than 2 pages");
  }

  @Test
  void stops_after_its_time() {
    assertThat(reason(SOUND, new PdfLimits(9, Duration.ZERO)))
        .isEqualTo("takes longer than 0 s to read");
  }

  @Test
  @Timeout(20)
  void does_not_unpack_a_bomb() {
    assertThat(reason(withContent(new byte[100 << 20]))).contains("expands to more than 32 MB");
  }

  @Test
  @Timeout(20)
  void does_not_unpack_a_bomb_that_is_packed_twice_and_locked() {
    var bomb = new PrintedPdf().page().with(document -> setContent(document, new byte[100 << 20]));
    assertThat(reason(locked(bomb, "").bytes())).contains("expands to more than 32 MB");
  }

  @Test
  @Timeout(20)
  void stops_at_states_within_states() {
    assertThat(reason(withContent("q ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII))))
        .contains("saves its state too often");
  }

  @Test
  @Timeout(20)
  void stops_at_a_page_of_endless_text() {
    var content = "BT /F1 9 Tf " + "(ferries and ferries) Tj ".repeat(30_000) + "ET";
    var bomb =
        note().with(document -> setContent(document, content.getBytes(StandardCharsets.US_ASCII)));
    assertThat(reason(bomb.bytes())).contains("more text than pages can hold");
  }

  private static byte[] withContent(byte[] content) {
    return new PrintedPdf().page().with(document -> setContent(document, content)).bytes();
  }

  private static void setContent(PDDocument document, byte[] content) {
    try {
      var stream = new PDStream(document);
      try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(content);
      }
      document.getPage(0).setContents(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is left of a sound file may be read or refused, but nothing else happens. */
  @Property(tries = 300)
  void survives_every_mutation(@ForAll long seed) {
    var random = new Random(seed);
    var bytes = Arrays.copyOf(SOUND, SOUND.length - random.nextInt(SOUND.length / 2));
    for (int i = random.nextInt(40); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    try {
      assertThat(PdfFile.read(FILE, bytes).text()).isNotBlank();
    } catch (UnreadableException e) {
      assertThat(e.reason()).isNotBlank();
    }
  }
}
