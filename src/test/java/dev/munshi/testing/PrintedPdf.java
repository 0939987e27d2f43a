package dev.munshi.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Sets type on pages of A4, as a word processor does, and gives the PDF. */
public final class PrintedPdf {

  public static final float LEFT = 72;
  public static final float WIDTH = 451;

  private static final float TOP = 770;
  private static final float LEADING = 1.25f;

  private final PDDocument document = new PDDocument();
  private final PDType1Font regular = new PDType1Font(FontName.HELVETICA);
  private final PDType1Font bold = new PDType1Font(FontName.HELVETICA_BOLD);
  private float y;

  /** Begins a page; what is set next stands at its top. */
  public PrintedPdf page() {
    document.addPage(new PDPage(PDRectangle.A4));
    y = TOP;
    return this;
  }

  /** Leaves so many points free. */
  public PrintedPdf space(float points) {
    y -= points;
    return this;
  }

  /** Goes back to the top of the page. */
  public PrintedPdf top() {
    y = TOP;
    return this;
  }

  /** A paragraph over the page's whole width, in 11 points. */
  public PrintedPdf paragraph(String text) {
    return block(text, LEFT, WIDTH, 11, false);
  }

  public PrintedPdf heading(String text, float size) {
    return block(text, LEFT, WIDTH, size, true);
  }

  /** A paragraph of its own place and type, its lines broken between words, and space after it. */
  public PrintedPdf block(String text, float left, float width, float size, boolean isBold) {
    var font = isBold ? bold : regular;
    for (var line : wrapped(text, font, width, size)) {
      at(line, left, y, size, isBold);
      y -= LEADING * size;
    }
    y -= size;
    return this;
  }

  /** These very lines, without space after them. */
  public PrintedPdf lines(float left, String... lines) {
    for (var line : lines) {
      at(line, left, y, 11, false);
      y -= LEADING * 11;
    }
    return this;
  }

  /** One line anywhere; {@code height} from the page's lower edge, in points. */
  public PrintedPdf at(String line, float left, float height, float size, boolean isBold) {
    return draw(
        content -> {
          content.beginText();
          content.setFont(isBold ? bold : regular, size);
          content.newLineAtOffset(left, height);
          content.showText(line);
          content.endText();
        });
  }

  private static List<String> wrapped(String text, PDType1Font font, float width, float size) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.split(" ", -1)) {
      if (!line.isEmpty() && width(line + " " + word, font, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static float width(String text, PDType1Font font, float size) {
    try {
      return font.getStringWidth(text) / 1000 * size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Draws with the page's own operators. */
  public interface Drawing {
    void on(PDPageContentStream content) throws IOException;
  }

  public PrintedPdf draw(Drawing drawing) {
    var page = document.getPage(document.getNumberOfPages() - 1);
    var mode = PDPageContentStream.AppendMode.APPEND;
    try (var content = new PDPageContentStream(document, page, mode, true)) {
      drawing.on(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Changes the document itself: its information, its protection. */
  public PrintedPdf with(Consumer<PDDocument> change) {
    change.accept(document);
    return this;
  }

  public byte[] bytes() {
    try (document) {
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
