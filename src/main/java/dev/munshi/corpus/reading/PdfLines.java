package dev.munshi.corpus.reading;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The printed lines of a PDF in reading order: PDFBox's lines, within our columns. */
final class PdfLines extends PDFTextStripper {

  private static final float LEAST_SIZE = 1;

  /** Operators of a page between two looks at the clock. */
  private static final int BETWEEN_CHECKS = 64;

  private final PdfLimits.Clock clock;
  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<TextPosition> letters = new ArrayList<>();
  private int column;
  private int operators;
  private int lettersOfPage;
  private int allLetters;

  private PdfLines(PdfLimits.Clock clock) throws IOException {
    this.clock = clock;
    setSortByPosition(true);
    setShouldSeparateByBeads(false);
    setSuppressDuplicateOverlappingText(true);
  }

  static List<PdfLine> of(PDDocument document, PdfLimits.Clock clock) throws IOException {
    var reading = new PdfLines(clock);
    reading.writeText(document, Writer.nullWriter());
    return reading.lines;
  }

  /**
   * PDFBox unpacks what is packed by one filter while it reads it, a word of a gigabyte included;
   * what is packed by a list of filters, be it of one, it unpacks before, up to our limit.
   */
  @Override
  public void processPage(PDPage page) throws IOException {
    var contents = page.getCOSObject().getCOSStream(COSName.CONTENTS);
    if (contents != null && contents.getFilters() instanceof COSName filter) {
      contents.setItem(COSName.FILTER, new COSArray(List.of(filter)));
    }
    super.processPage(page);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators % BETWEEN_CHECKS == 1) {
      clock.check();
    }
    if (getGraphicsStackSize() > PdfLimits.DEEPEST_STATE) {
      throw new PdfLimits.ExceededException("saves its state too often on a page");
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition letter) {
    lettersOfPage++;
    allLetters++;
    if (lettersOfPage > PdfLimits.MOST_LETTERS_OF_PAGE || allLetters > PdfLimits.MOST_LETTERS) {
      throw new PdfLimits.ExceededException("has more text than pages can hold");
    }
    super.processTextPosition(letter);
  }

  @Override
  protected void writePage() throws IOException {
    charactersByArticle = new ArrayList<>(PdfColumns.of(charactersByArticle.getFirst()));
    super.writePage();
    charactersByArticle = new ArrayList<>(List.of(new ArrayList<>()));
    lettersOfPage = 0;
  }

  @Override
  protected void startArticle(boolean leftToRight) {
    close();
    column++;
  }

  @Override
  protected void endArticle() {
    close();
  }

  @Override
  protected void writeParagraphStart() {
    close();
  }

  @Override
  protected void writeParagraphEnd() {
    close();
  }

  @Override
  protected void writeLineSeparator() {
    close();
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeString(String word, List<TextPosition> positions) {
    text.append(word);
    letters.addAll(positions);
  }

  private void close() {
    var line = CleanText.line(text.toString());
    if (!line.isEmpty() && !letters.isEmpty()) {
      lines.add(line(line));
    }
    text.setLength(0);
    letters.clear();
  }

  private PdfLine line(String line) {
    float left = Float.MAX_VALUE;
    float right = 0;
    int bold = 0;
    Map<Float, Integer> sizes = new HashMap<>();
    Map<Float, Integer> baselines = new HashMap<>();
    for (var letter : letters) {
      left = Math.min(left, letter.getXDirAdj());
      right = Math.max(right, letter.getXDirAdj() + letter.getWidthDirAdj());
      bold += isBold(letter) ? 1 : 0;
      float size = Math.round(Math.abs(letter.getFontSizeInPt()) * 2) / 2f;
      sizes.merge(Math.max(LEAST_SIZE, size), 1, Integer::sum);
      baselines.merge(letter.getYDirAdj(), 1, Integer::sum);
    }
    boolean isBold = bold * 2 > letters.size();
    int page = getCurrentPageNo() - 1;
    return new PdfLine(line, page, column, left, right, most(baselines), most(sizes), isBold);
  }

  private static float most(Map<Float, Integer> counts) {
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  private static boolean isBold(TextPosition letter) {
    var name = letter.getFont().getName();
    return name != null && name.toLowerCase(Locale.ROOT).matches(".*(?:bold|black|heavy).*");
  }
}
