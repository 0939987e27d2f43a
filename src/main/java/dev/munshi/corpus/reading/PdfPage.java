package dev.munshi.corpus.reading;

import dev.munshi.article.PartialDate;
import dev.munshi.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** The article of an open PDF. */
final class PdfPage {

  /** So many paragraphs above the text may be its head. */
  private static final int LONGEST_HEAD = 15;

  /** So many paragraphs at the end may be an imprint. */
  private static final int LONGEST_FOOT = 3;

  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: \\p{L}[\\p{L}\\p{M}.'’-]*){1,5}");

  private final Origin origin;
  private final PDDocument document;
  private final List<PdfParagraph> paragraphs;
  private final List<PdfParagraph> head;

  private PdfPage(Origin origin, PDDocument document, List<PdfParagraph> paragraphs) {
    this.origin = origin;
    this.document = document;
    this.paragraphs = paragraphs;
    this.head = head(paragraphs);
  }

  /** Throws the reason where nothing can be read of it. */
  static Draft read(Origin origin, PDDocument document, PdfLimits.Clock clock)
      throws IOException, UnreadableException {
    int pages = document.getNumberOfPages();
    if (pages > clock.limits().pages()) {
      throw new UnreadableException("has more than %,d pages".formatted(clock.limits().pages()));
    }
    var lines = RunningLines.without(PdfLines.of(document, clock), pages);
    if (lines.stream().noneMatch(line -> line.text().chars().anyMatch(Character::isLetter))) {
      throw new UnreadableException(
          hasPictures(document) ? "holds pictures of pages, no text" : "has no text");
    }
    return new PdfPage(origin, document, PdfParagraphs.of(lines)).draft();
  }

  private static boolean hasPictures(PDDocument document) {
    for (var page : document.getPages()) {
      var resources = page.getResources();
      for (var name : resources == null ? List.<COSName>of() : resources.getXObjectNames()) {
        if (resources.isImageXObject(name)) {
          return true;
        }
      }
    }
    return false;
  }

  private Draft draft() {
    var printed = PdfTitle.printed(head, paragraphs);
    var information = document.getDocumentInformation();
    var declared = PdfTitle.declared(information.getTitle(), origin, paragraphs);
    var text = text(declared, printed);
    var byline = new PageHead(null, blocks(head)).author();
    var imprint = Imprint.in(blocks(last(LONGEST_FOOT)));
    return new Draft(
        origin.source(),
        origin.name(),
        origin.address(),
        title(declared, printed, text.text()),
        imprint == null ? null : imprint.publisher(),
        byline == null ? author(information.getAuthor()) : byline,
        dates(imprint),
        language(text.text()),
        text.text(),
        text.pageStarts());
  }

  private static String title(
      @Nullable String declared, @Nullable PdfParagraph printed, String text) {
    if (declared != null) {
      return declared;
    }
    return printed == null ? Titles.fromText(text) : printed.text();
  }

  /** Without the title, unless nothing else is left. */
  private PdfText text(@Nullable String declared, @Nullable PdfParagraph printed) {
    var rest =
        paragraphs.stream()
            .filter(
                paragraph ->
                    !head.contains(paragraph)
                        || (!paragraph.equals(printed) && !paragraph.text().equals(declared)))
            .toList();
    return PdfText.of(rest.isEmpty() ? paragraphs : rest, document.getNumberOfPages());
  }

  /** What stands on the first page above its first paragraph of prose. */
  private static List<PdfParagraph> head(List<PdfParagraph> paragraphs) {
    var head = new ArrayList<PdfParagraph>();
    for (var paragraph : paragraphs) {
      if (paragraph.first().page() > 0
          || head.size() == LONGEST_HEAD
          || paragraph.block(0).prose().isSolid()) {
        break;
      }
      head.add(paragraph);
    }
    return head;
  }

  private List<PdfParagraph> last(int count) {
    return paragraphs.subList(Math.max(0, paragraphs.size() - count), paragraphs.size());
  }

  private static List<Block> blocks(List<PdfParagraph> paragraphs) {
    var blocks = new ArrayList<Block>();
    paragraphs.forEach(paragraph -> blocks.add(paragraph.block(blocks.size())));
    return blocks;
  }

  private Dates dates(@Nullable Imprint imprint) {
    // an act's head says in brackets when it was assented to, not when it was published
    var lines =
        blocks(head).stream().filter(block -> !block.text().matches("[\\[(].*[])]")).toList();
    var inHead = new PageHead(null, lines).published();
    if (inHead != null) {
      return dates(inHead, "in the head of the first page");
    }
    var dateline =
        head.size() < paragraphs.size() ? Dateline.of(paragraphs.get(head.size()).text()) : null;
    if (dateline != null && dateline.date() != null) {
      return dates(dateline.date(), "in the dateline");
    }
    if (imprint != null && imprint.date() != null) {
      return dates(imprint.date(), "in the imprint at the end");
    }
    return dates(null, unknown());
  }

  private static Dates dates(@Nullable PartialDate published, @Nullable String reason) {
    return new Dates(published, null, null, reason);
  }

  private @Nullable String unknown() {
    var made = document.getDocumentInformation().getCreationDate();
    return made == null
        ? null
        : "the file was made on %tF, which does not say when it was published".formatted(made);
  }

  /** Only what looks like a person's or an office's name: most files name their user. */
  private static @Nullable String author(@Nullable String declared) {
    var author = CleanText.line(Objects.requireNonNullElse(declared, ""));
    return NAME.matcher(author).matches() ? author : null;
  }

  /** What the text is written in counts over what its program was set to. */
  private @Nullable String language(String text) {
    var declared = Language.declared(document.getDocumentCatalog().getLanguage());
    var guessed = Language.guess(text);
    boolean fits = guessed == null || (declared != null && declared.startsWith(guessed));
    return fits ? declared : guessed;
  }
}
