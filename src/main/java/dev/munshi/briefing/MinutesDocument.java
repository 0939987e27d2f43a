package dev.munshi.briefing;

import dev.munshi.answer.Remark;
import dev.munshi.article.PartialDate;
import dev.munshi.briefing.Minutes.Quote;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was said in a thread as people read it.
 *
 * @param zone in which times are told
 */
record MinutesDocument(ZoneId zone) {

  private static final String TITLE = "What was said in this thread";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  Document of(Minutes minutes) {
    boolean written = minutes.telling().written();
    var blocks = new ArrayList<Block>();
    if (minutes.telling().note() != null) {
      blocks.add(Block.Aside.of(minutes.telling().note()));
    }
    if (minutes.points().isEmpty()) {
      blocks.add(Paragraph.of("Nothing in it tells enough by itself to be summed up."));
    }
    blocks.add(
        new Block.Bullets(
            minutes.points().stream()
                .map(point -> written ? written(point) : quoted(point.quotes().getFirst()))
                .toList()));
    if (!minutes.open().isEmpty()) {
      blocks.add(new Block.Heading("Left open"));
      blocks.add(new Block.Bullets(minutes.open().stream().map(this::quoted).toList()));
    }
    if (written) {
      blocks.add(new Block.Heading("Quotes"));
      blocks.add(
          new Block.Bullets(
              minutes.points().stream()
                  .flatMap(point -> point.quotes().stream())
                  .distinct()
                  .map(this::quoted)
                  .toList()));
    }
    blocks.add(Block.Aside.of(about(minutes)));
    blocks.removeIf(block -> block instanceof Block.Bullets list && list.items().isEmpty());
    return new Document(TITLE, blocks);
  }

  private Paragraph quoted(Quote quote) {
    return Paragraph.of(
        new Inline.Strong(Isolated.of(quote.by().who())),
        new Inline.Text(", " + when(quote.by()) + ": “" + Isolated.of(quote.words()) + "”"));
  }

  private Paragraph written(Minutes.Point point) {
    var who =
        point.quotes().stream()
            .map(quote -> Isolated.of(quote.by().who()) + ", " + when(quote.by()))
            .distinct()
            .collect(Collectors.joining("; "));
    return Paragraph.of(Isolated.of(point.text()) + " (" + who + ")");
  }

  private String when(Remark remark) {
    var time = remark.when().atZone(zone);
    return PartialDate.of(time.toLocalDate()).inWords() + ", " + TIME.format(time);
  }

  private String about(Minutes minutes) {
    var remarks = minutes.source().remarks();
    long people = remarks.stream().map(Remark::who).distinct().count();
    return "From %s by %s, %s to %s. %s%s No article was looked at."
        .formatted(
            counted(remarks.size(), "message", "messages"),
            counted(people, "person", "people"),
            when(remarks.getFirst()),
            when(remarks.getLast()),
            part(minutes.source()),
            minutes.telling().written()
                ? "Written by the language model; the quotes that bear it out stand word for word"
                    + " in the messages."
                : "Each sentence is quoted from its message.");
  }

  private static String part(Minutes.Source source) {
    return source.shown() == source.remarks().size()
        ? ""
        : "The language model was shown %,d of them, those that tell most. "
            .formatted(source.shown());
  }

  private static String counted(long count, String one, String several) {
    return "%,d %s".formatted(count, count == 1 ? one : several);
  }
}
