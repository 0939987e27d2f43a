package dev.munshi.corpus.reading;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Unpacks a stream of a PDF up to {@link PdfLimits#LONGEST_STREAM}. PDFBox itself unpacks into
 * memory without end, whatever it is told of scratch files, and has no place to hang a limit in.
 */
final class BoundedFilter extends Filter {

  private final Filter filter;

  private BoundedFilter(Filter filter) {
    this.filter = filter;
  }

  /** Bounds every filter of PDFBox in this process. */
  @SuppressWarnings("unchecked")
  static synchronized void install() {
    try {
      var field = FilterFactory.class.getDeclaredField("filters");
      field.setAccessible(true);
      ((Map<COSName, Filter>) field.get(FilterFactory.INSTANCE))
          .replaceAll(
              (name, filter) ->
                  filter instanceof BoundedFilter ? filter : new BoundedFilter(filter));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this PDFBox keeps its filters elsewhere", e);
    }
  }

  @Override
  public DecodeResult decode(
      InputStream encoded, OutputStream decoded, COSDictionary parameters, int index)
      throws IOException {
    return filter.decode(encoded, new Bounded(decoded), parameters, index);
  }

  @Override
  protected void encode(InputStream input, OutputStream encoded, COSDictionary parameters)
      throws IOException {
    filter.encode(input, encoded, parameters, 0);
  }

  private static final class Bounded extends FilterOutputStream {
    private long left = PdfLimits.LONGEST_STREAM;

    Bounded(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      take(1);
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      take(length);
      out.write(bytes, offset, length);
    }

    private void take(int length) {
      left -= length;
      if (left < 0) {
        throw new PdfLimits.ExceededException("expands to more than 32 MB in one place");
      }
    }
  }
}
