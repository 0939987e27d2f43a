package dev.munshi.corpus.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Opens a PDF as hostile input: its text is read, and nothing in it is followed or run, neither
 * scripts nor attachments nor addresses.
 */
final class PdfFile {

  /** How far into a file the mark of a PDF may stand (ISO 32000-1, annex H.3, note 13). */
  private static final int HEADER = 1_024;

  private static final String MARK = "%PDF-";
  private static final long SCRATCH_IN_MEMORY = 16 << 20;
  private static final long SCRATCH_ON_DISK = 256 << 20;

  static {
    BoundedFilter.install();
    OneFont.install();
  }

  private PdfFile() {}

  /** Whether these are the bytes of a PDF, sound or not, whatever a server calls them. */
  static boolean isOne(byte[] bytes) {
    return start(bytes, MARK.length()).equals(MARK);
  }

  private static String start(byte[] bytes, int length) {
    return new String(bytes, 0, Math.min(bytes.length, length), StandardCharsets.ISO_8859_1);
  }

  static Draft read(Origin origin, byte[] bytes) throws UnreadableException {
    return read(origin, bytes, PdfLimits.USUAL);
  }

  /** Throws the reason where nothing can be read of it. */
  static Draft read(Origin origin, byte[] bytes, PdfLimits limits) throws UnreadableException {
    if (!start(bytes, HEADER).contains(MARK)) {
      throw new UnreadableException("is not a sound PDF");
    }
    var clock = limits.start();
    try (var document = open(bytes, clock)) {
      return PdfPage.read(origin, document, clock);
    } catch (InvalidPasswordException e) {
      throw new UnreadableException("is protected by a password");
    } catch (PdfLimits.ExceededException e) {
      throw new UnreadableException(e.reason());
    } catch (NoClassDefFoundError e) {
      // PDFBox leaves certificates to a library that is not here
      throw new UnreadableException("is protected by a certificate");
    } catch (OutOfMemoryError e) {
      throw new UnreadableException("needs more memory than there is");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // whatever PDFBox stumbles over in a file that is made wrongly, or wickedly
      throw new UnreadableException("is not a sound PDF");
    }
  }

  private static PDDocument open(byte[] bytes, PdfLimits.Clock clock) throws IOException {
    var scratch = MemoryUsageSetting.setupMixed(SCRATCH_IN_MEMORY, SCRATCH_ON_DISK).streamCache;
    return Loader.loadPDF(new TimedBytes(bytes, clock), "", null, null, scratch);
  }

  /** Looks at the clock while PDFBox looks for a broken file's parts. */
  private static final class TimedBytes extends RandomAccessReadBuffer {

    private static final int BETWEEN = 1 << 12;

    private final PdfLimits.Clock clock;
    private int reads;

    TimedBytes(byte[] bytes, PdfLimits.Clock clock) {
      super(bytes);
      this.clock = clock;
    }

    @Override
    public int read() throws IOException {
      if (++reads % BETWEEN == 0) {
        clock.check();
      }
      return super.read();
    }
  }
}
