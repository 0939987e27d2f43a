package dev.munshi.corpus.reading;

import dev.munshi.corpus.reading.ReadResult.Read;
import dev.munshi.corpus.reading.ReadResult.Unreadable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of articles: {@code .html}, {@code .htm}, {@code .txt}, {@code .md}, {@code .pdf} and
 * {@code .jsonl}, each also as {@code .gz}. Thread-safe.
 */
public final class ArticleFiles {

  /** The extensions that are read, for people. */
  public static final String KINDS = ".html .htm .txt .md .pdf .jsonl, each also .gz";

  private enum Format {
    HTML,
    TEXT,
    MARKDOWN,
    PDF,
    JSON_LINES
  }

  private final Clock clock;

  public ArticleFiles() {
    this(Clock.systemUTC());
  }

  /** Dates that lie ahead of the clock are none of publication. */
  public ArticleFiles(Clock clock) {
    this.clock = clock;
  }

  /** Whether the file's name has an extension that is read. */
  public static boolean reads(Path file) {
    return format(new SourceFile(file)) != null;
  }

  /**
   * Whether a file that somebody names is read: by its extension, or, where that is none of ours,
   * because it begins as an HTML page does.
   */
  public static boolean readsNamed(Path file) {
    return reads(file) || new SourceFile(file).beginsLikeHtml();
  }

  /**
   * Hands on a result for each article of the file, in the file's order and on this thread. What is
   * wrong with the file or a line of it is a result as well; only what the sink throws is thrown.
   */
  public void read(Path path, Consumer<ReadResult> sink) {
    var file = new SourceFile(path);
    try {
      file.check();
      var known = format(file);
      var format = known == null && file.beginsLikeHtml() ? Format.HTML : known;
      if (format == null) {
        throw new UnreadableException(
            "is not a .html, .htm, .txt, .md, .pdf or .jsonl file, nor one as .gz");
      }
      if (format == Format.JSON_LINES) {
        new JsonLines(file, sink).read();
      } else {
        sink.accept(new Read(draft(file, format)));
      }
    } catch (UnreadableException e) {
      sink.accept(new Unreadable(file.source(), e.reason()));
    } catch (IOException e) {
      sink.accept(new Unreadable(file.source(), reason(e)));
    }
  }

  private Draft draft(SourceFile file, Format format) throws IOException, UnreadableException {
    var origin = file.origin();
    return switch (format) {
      case HTML -> HtmlPage.read(origin, markup(file.bytes()), LocalDate.now(clock));
      case MARKDOWN -> MarkdownPage.read(origin, text(file.bytes()));
      case PDF -> PdfFile.read(origin, file.bytes());
      case TEXT, JSON_LINES -> TextPage.read(origin, text(file.bytes()));
    };
  }

  private static byte[] markup(byte[] bytes) throws UnreadableException {
    if (!Decoder.isMarkup(bytes)) {
      throw new UnreadableException("is not text");
    }
    return bytes;
  }

  private static String text(byte[] bytes) throws UnreadableException {
    if (!Decoder.isText(bytes)) {
      throw new UnreadableException("is not text");
    }
    return Decoder.text(bytes);
  }

  private static @Nullable Format format(SourceFile file) {
    var name = file.plainName().toLowerCase(Locale.ROOT);
    return switch (name.substring(Math.max(0, name.lastIndexOf('.')))) {
      case ".html", ".htm" -> Format.HTML;
      case ".txt" -> Format.TEXT;
      case ".md" -> Format.MARKDOWN;
      case ".pdf" -> Format.PDF;
      case ".jsonl" -> Format.JSON_LINES;
      default -> null;
    };
  }

  private static String reason(IOException e) {
    return switch (e) {
      case BoundedInput.SwollenException swollen -> String.valueOf(swollen.getMessage());
      case ZipException broken -> "is not a sound .gz file";
      case EOFException cut -> "is not a whole .gz file";
      default -> "cannot be read: " + e.getMessage();
    };
  }
}
