package dev.munshi.corpus.reading;

import dev.munshi.corpus.reading.PdfParagraph.Turn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the lines of a PDF together to paragraphs, and words that were parted at a line's end. */
final class PdfParagraphs {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-\\u2010]\\p{L}+)*");
  private static final Pattern LAST_PART = Pattern.compile("[\\p{L}\\p{N}-]+[-\\u2010\\u00AD]$");
  private static final Pattern FIRST_PART = Pattern.compile("^\\p{L}+");

  private final PdfLayout layout;
  private final Set<String> words = new HashSet<>();
  private final List<PdfParagraph> paragraphs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Turn> turns = new ArrayList<>();

  private PdfParagraphs(List<PdfLine> lines) {
    this.layout = new PdfLayout(lines);
    for (var line : lines) {
      var found = WORD.matcher(line.text());
      while (found.find()) {
        words.add(found.group().toLowerCase(Locale.ROOT));
      }
    }
  }

  static List<PdfParagraph> of(List<PdfLine> lines) {
    var putting = new PdfParagraphs(lines);
    int first = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && !putting.layout.goesOn(lines.get(i - 1), lines.get(i))) {
        putting.close(lines.get(first));
        first = i;
      }
      putting.add(lines.get(i), i == first ? null : lines.get(i - 1));
    }
    if (!lines.isEmpty()) {
      putting.close(lines.get(first));
    }
    return putting.paragraphs;
  }

  private void add(PdfLine line, @Nullable PdfLine before) {
    if (before != null && before.isHyphenated() && line.beginsSmall()) {
      if (!keepsHyphen(line.text())) {
        text.setLength(text.length() - 1);
      }
    } else if (before != null) {
      text.append(' ');
    }
    if (before != null && before.page() != line.page()) {
      turns.add(new Turn(line.page(), text.length()));
    }
    text.append(line.text());
  }

  /** Whether the document writes the word with its hyphen where no line ends within it. */
  private boolean keepsHyphen(String next) {
    var last = LAST_PART.matcher(text);
    var first = FIRST_PART.matcher(next);
    if (!last.find() || !first.find()) {
      return false;
    }
    var begun = last.group().toLowerCase(Locale.ROOT);
    var rest = first.group().toLowerCase(Locale.ROOT);
    var bare = begun.substring(0, begun.length() - 1);
    return words.contains(begun + rest) && !words.contains(bare + rest);
  }

  private void close(PdfLine first) {
    paragraphs.add(new PdfParagraph(text.toString(), first, turns));
    text.setLength(0);
    turns.clear();
  }
}
