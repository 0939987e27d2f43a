package dev.munshi.briefing;

import dev.munshi.answer.Account;
import dev.munshi.answer.Caption;
import dev.munshi.answer.Coverage;
import dev.munshi.article.PartialDate;
import dev.munshi.briefing.Timeline.Event;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Summaries and timelines as people read them. */
public final class BriefingDocuments {

  private static final String DISPUTED = "Accounts differ";
  private static final String QUOTED = "Each sentence is quoted from its article.";
  private static final String WRITTEN =
      "Written by the language model; the quotes that bear it out stand word for word in the"
          + " articles.";

  private BriefingDocuments() {}

  public static Document of(Summary summary) {
    var title = "Summary: " + Isolated.of(summary.topic().written());
    if (summary.points().isEmpty()) {
      return new Document(title, nothing(summary.topic(), summary.coverage()));
    }
    var notes = new Footnotes(summary.statements());
    var points =
        summary.points().stream()
            .map(point -> new Paragraph(join(lead(point), notes.marked(point.statement()))))
            .toList();
    var blocks = new ArrayList<Block>();
    var note = summary.telling().note();
    if (note != null) {
      blocks.add(Block.Aside.of(note));
    }
    blocks.add(new Block.Bullets(points));
    for (var dispute : summary.disputed()) {
      blocks.add(new Block.Heading(DISPUTED));
      blocks.add(
          new Block.Bullets(dispute.accounts().stream().map(a -> account(a, notes)).toList()));
    }
    blocks.addAll(notes.list());
    if (summary.telling().written()) {
      blocks.addAll(notes.quotes());
    }
    blocks.add(
        Block.Aside.of(
            (summary.telling().written() ? WRITTEN : QUOTED)
                + " A date before a sentence is the event's where the sentence names it, else that"
                + " of the report. "
                + told(summary.articles())
                + Caption.of(summary.coverage())));
    return new Document(title, blocks);
  }

  /** Who says so, then what. */
  private static Paragraph account(Account account, Footnotes notes) {
    var who = new Inline.Text(Caption.of(account) + ": ");
    return new Paragraph(join(List.of(who), notes.marked(account.statement())));
  }

  /**
   * @param zone in which times are told
   */
  public static Document of(Minutes minutes, ZoneId zone) {
    return new MinutesDocument(zone).of(minutes);
  }

  private static String told(int articles) {
    return articles == 1 ? "1 article tells of it. " : articles + " articles tell of it. ";
  }

  private static List<Inline> lead(Summary.Point point) {
    var reported = point.reported();
    if (point.when() != null) {
      return List.of(new Inline.Strong(point.when()), new Inline.Text(": "));
    }
    return reported == null
        ? List.of()
        : List.of(new Inline.Text("(reported " + reported.inWords() + ") "));
  }

  public static Document of(Timeline timeline) {
    var title = "Timeline: " + Isolated.of(timeline.topic().written());
    if (timeline.events().isEmpty()) {
      return new Document(title, nothing(timeline.topic(), timeline.coverage()));
    }
    var notes = new Footnotes(timeline.statements());
    var entries = timeline.events().stream().map(event -> entry(event, notes)).toList();
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Timeline(entries));
    blocks.addAll(notes.list());
    blocks.add(
        Block.Aside.of(
            "The days are those that the articles give for the events, not of publication. "
                + Caption.of(timeline.coverage())));
    return new Document(title, blocks);
  }

  /**
   * @param asked the day from which a time has passed or not
   */
  public static Document of(Commitments commitments, LocalDate asked) {
    return new CommitmentDocument(commitments, asked).document();
  }

  private static Block.Timeline.Entry entry(Event event, Footnotes notes) {
    var what = new ArrayList<Paragraph>();
    if (event.differs()) {
      what.add(Paragraph.of(new Inline.Strong(Caption.DIFFERING)));
    }
    event.tellings().forEach(telling -> what.add(new Paragraph(notes.marked(telling))));
    return new Block.Timeline.Entry(
        event.when() + (event.planned() ? " (planned)" : ""),
        new Block.Timeline.Days(event.first(), event.last(), event.planned()),
        what);
  }

  private static List<Block> nothing(Topic topic, Coverage coverage) {
    var blocks = new ArrayList<Block>();
    blocks.add(Paragraph.of(reason(topic, coverage)));
    blocks.add(Block.Aside.of(Caption.of(coverage)));
    if (!coverage.near().isEmpty()) {
      blocks.add(Paragraph.of("The nearest titles, which do not tell of it:"));
      blocks.add(
          new Block.Bullets(
              coverage.near().stream()
                  .map(
                      article ->
                          Paragraph.of(Isolated.of(article.title()) + " · " + Caption.of(article)))
                  .toList()));
    }
    return blocks;
  }

  private static String reason(Topic topic, Coverage coverage) {
    if (coverage.articles() == 0) {
      return "There are no articles yet.";
    }
    if (topic.address() != null) {
      return "There is no article from that address here, or nothing in it can be told.";
    }
    var days = topic.published();
    var about = topic.words().isEmpty() ? "" : " on that";
    return days == null
        ? "The articles here tell nothing on that."
        : "The articles here that were published from %s to %s tell nothing%s."
            .formatted(
                PartialDate.of(days.first()).inWords(),
                PartialDate.of(days.last()).inWords(),
                about);
  }

  private static List<Inline> join(List<Inline> one, List<Inline> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
