package dev.munshi.corpus.reading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the title of a PDF: what its information says, if that is one, else its largest type. */
final class PdfTitle {

  private static final int LONGEST = 300;
  private static final int LEAST_WORDS = 2;

  /** The share of a declared title's words that must stand on the first page. */
  private static final double LEAST_SHARE = .6;

  /** Larger than the text, as a multiple of its size. */
  private static final float LARGE = 1.1f;

  /** So much larger than the text that a single word may be the title. */
  private static final float HUGE = 1.5f;

  private static final Pattern OF_A_PROGRAM =
      Pattern.compile(
          "(?i)^(?:microsoft (?:word|powerpoint|excel)\\b.*|powerpoint presentation|untitled.*|"
              + "document ?\\d*|slide \\d+|.*\\.(?:docx?|pdf|rtf|odt|indd|pptx?|xlsx?|qxd|p65|inp))$");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)^(?:(?:press|news|media) (?:release|note|statement|advisory)|handout|statement|notice|news|"
              + "notification|circular|for immediate release|the gazette of \\p{L}+.*|extraordinary)$");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private PdfTitle() {}

  /** What the document's information declares, or null where that is not this text's title. */
  static @Nullable String declared(
      @Nullable String declared, Origin origin, List<PdfParagraph> paragraphs) {
    var title = CleanText.line(declared == null ? "" : declared);
    if (title.isEmpty()
        || title.length() > LONGEST
        || OF_A_PROGRAM.matcher(title).matches()
        || LABEL.matcher(title).matches()
        || title.equalsIgnoreCase(origin.title())) {
      return null;
    }
    var seen =
        paragraphs.stream()
            .filter(paragraph -> paragraph.first().page() == 0)
            .flatMap(paragraph -> words(paragraph.text()))
            .collect(Collectors.toSet());
    var words = words(title).toList();
    return words.size() >= LEAST_WORDS && isMostIn(words, seen) ? title : null;
  }

  private static boolean isMostIn(List<String> words, Set<String> seen) {
    return words.stream().filter(seen::contains).count() >= LEAST_SHARE * words.size();
  }

  private static Stream<String> words(String text) {
    return NOT_A_WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
  }

  /**
   * The paragraph in the largest type of the head, larger or bolder than the text, or null.
   *
   * @param head what stands above the text of the first page
   */
  static @Nullable PdfParagraph printed(List<PdfParagraph> head, List<PdfParagraph> all) {
    var body = body(all);
    return head.stream()
        .filter(paragraph -> mayBeTitle(paragraph, body))
        .filter(
            paragraph ->
                paragraph.first().size() > LARGE * body.size()
                    || (paragraph.first().bold() && !body.bold()))
        .max(Comparator.comparingDouble(paragraph -> paragraph.first().size()))
        .filter(paragraph -> paragraph.first().size() >= body.size())
        .orElse(null);
  }

  private static boolean mayBeTitle(PdfParagraph paragraph, PdfLine body) {
    var text = paragraph.text();
    boolean isHuge = paragraph.first().size() > HUGE * body.size();
    return text.length() <= LONGEST
        && words(text).count() >= (isHuge ? 1 : LEAST_WORDS)
        && text.chars().anyMatch(Character::isLetter)
        && !LABEL.matcher(text).matches()
        && !PageHead.isMetadata(paragraph.block(0));
  }

  /** The type in which most of the text is set. */
  private static PdfLine body(List<PdfParagraph> paragraphs) {
    var lengths = new HashMap<String, Integer>();
    paragraphs.forEach(p -> lengths.merge(type(p), p.text().length(), Integer::sum));
    return paragraphs.stream()
        .max(Comparator.comparingInt(p -> lengths.getOrDefault(type(p), 0)))
        .orElseThrow()
        .first();
  }

  private static String type(PdfParagraph paragraph) {
    return paragraph.first().size() + " " + paragraph.first().bold();
  }
}
