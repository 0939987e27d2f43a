package dev.munshi.document;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A part of a {@link Document} that stands on lines of its own. Texts are plain and not escaped;
 * what others wrote is set apart with {@code language.Isolated} by whoever makes the block.
 */
public sealed interface Block {

  /** A title of what follows. */
  record Heading(String text) implements Block {}

  /** A line or more of text. */
  record Paragraph(List<Inline> inlines) implements Block {
    public Paragraph {
      inlines = List.copyOf(inlines);
    }

    public static Paragraph of(Inline... inlines) {
      return new Paragraph(List.of(inlines));
    }

    /** Words and nothing else. */
    public static Paragraph of(String text) {
      return of(new Inline.Text(text));
    }

    /** What is read, without markup. */
    public String text() {
      return inlines.stream().map(Inline::text).collect(Collectors.joining());
    }
  }

  /** A list whose order means nothing. */
  record Bullets(List<Paragraph> items) implements Block {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /** A verbatim quote, without quotation marks of ours. */
  record Quote(String text) implements Block {}

  /**
   * @param head the names of the columns
   * @param rows each with as many cells as there are columns
   */
  record Table(List<String> head, List<List<Paragraph>> rows) implements Block {
    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
      int columns = head.size();
      if (rows.stream().anyMatch(row -> row.size() != columns)) {
        throw new IllegalArgumentException("a row has as many cells as there are columns");
      }
    }
  }

  /** What happened, in the order of its days. */
  record Timeline(List<Entry> entries) implements Block {

    /**
     * @param when a day as precisely as it is known, in words: {@code March 2020}
     * @param days the same to draw it, or null where it has no place in time
     * @param what one paragraph or several, where accounts differ
     */
    public record Entry(String when, @Nullable Days days, List<Paragraph> what) {
      public Entry {
        what = List.copyOf(what);
      }

      /** One that has its place in the order only. */
      public Entry(String when, List<Paragraph> what) {
        this(when, null, what);
      }
    }

    /**
     * @param first the first day that is meant
     * @param last the last day, the first one where the day is known
     * @param planned whether it was still to come when it was told
     */
    public record Days(LocalDate first, LocalDate last, boolean planned) {
      public Days {
        if (last.isBefore(first)) {
          throw new IllegalArgumentException("days run forward");
        }
      }
    }

    public Timeline {
      entries = List.copyOf(entries);
    }
  }

  /** A remark in small print. */
  record Aside(Paragraph text) implements Block {
    public static Aside of(String text) {
      return new Aside(Paragraph.of(text));
    }
  }
}
