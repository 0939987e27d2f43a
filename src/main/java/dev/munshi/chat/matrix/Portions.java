package dev.munshi.chat.matrix;

import dev.munshi.article.Sentences;
import dev.munshi.article.Span;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Bullets;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Block.Table;
import dev.munshi.document.Block.Timeline;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Blocks in portions of a limited size, none of their words lost. Not thread-safe. */
final class Portions {

  /** In UTF-16 units; a longer address is left out where its link has to be cut. */
  private static final int LONGEST_URL = 2_000;

  private final int limit;
  private final ToIntFunction<Block> size;
  private final List<List<Block>> portions = new ArrayList<>();
  private List<Block> portion = new ArrayList<>();
  private int used;

  private Portions(int limit, ToIntFunction<Block> size) {
    this.limit = limit;
    this.size = size;
  }

  /**
   * @param limit of each portion, well above the size of a block with one word
   * @param size of a block
   */
  static List<List<Block>> of(List<Block> blocks, int limit, ToIntFunction<Block> size) {
    var portions = new Portions(limit, size);
    blocks.forEach(portions::add);
    portions.end(List.of());
    return portions.portions;
  }

  private void add(Block block) {
    int needed = size.applyAsInt(block);
    if (needed > limit) {
      smaller(block).forEach(this::add);
      return;
    }
    if (used + needed > limit) {
      var last = portion.getLast();
      boolean isHead = last instanceof Block.Heading && size.applyAsInt(last) + needed <= limit;
      end(isHead ? List.of(portion.removeLast()) : List.of());
    }
    portion.add(block);
    used += needed;
  }

  private void end(List<Block> next) {
    if (!portion.isEmpty()) {
      portions.add(List.copyOf(portion));
    }
    portion = new ArrayList<>(next);
    used = next.stream().mapToInt(size).sum();
  }

  private static List<? extends Block> smaller(Block block) {
    return switch (block) {
      case Block.Heading(var text) -> halves(text).map(Paragraph::of).toList();
      case Paragraph paragraph -> halves(paragraph).toList();
      case Bullets(var items) when items.size() == 1 ->
          halves(items.getFirst()).map(half -> new Bullets(List.of(half))).toList();
      case Bullets(var items) -> halves(items).map(Bullets::new).toList();
      case Block.Quote(var text) -> halves(text).map(Block.Quote::new).toList();
      case Table(_, var rows) when rows.size() <= 1 -> rows.stream().flatMap(List::stream).toList();
      case Table(var head, var rows) -> halves(rows).map(half -> new Table(head, half)).toList();
      case Timeline(var entries) when entries.size() == 1 -> paragraphs(entries.getFirst());
      case Timeline(var entries) -> halves(entries).map(Timeline::new).toList();
      case Block.Aside(var text) -> halves(text).map(Block.Aside::new).toList();
    };
  }

  private static List<Paragraph> paragraphs(Timeline.Entry entry) {
    var when = Paragraph.of(new Inline.Strong(entry.when()));
    return Stream.concat(Stream.of(when), entry.what().stream()).toList();
  }

  private static <T> Stream<List<T>> halves(List<T> list) {
    int middle = list.size() / 2;
    return Stream.of(list.subList(0, middle), list.subList(middle, list.size()));
  }

  private static Stream<Paragraph> halves(Paragraph paragraph) {
    var inlines = paragraph.inlines();
    return inlines.size() == 1
        ? halves(inlines.getFirst()).map(Paragraph::of)
        : halves(inlines).map(Paragraph::new);
  }

  private static Stream<Inline> halves(Inline inline) {
    return switch (inline) {
      case Inline.Text(var text) -> halves(text).map(Inline.Text::new);
      case Inline.Strong(var text) -> halves(text).map(Inline.Strong::new);
      case Inline.Code(var text) -> halves(text).map(Inline.Code::new);
      case Inline.Link(var text, var url) when url.length() > LONGEST_URL ->
          Stream.of(new Inline.Text(text));
      case Inline.Link(var text, var url) -> halves(text).map(half -> new Inline.Link(half, url));
    };
  }

  /** Cut between sentences near the middle, else between words, else between characters. */
  private static Stream<String> halves(String text) {
    int cut = cut(text);
    return Stream.of(Isolated.of(text.substring(0, cut)), Isolated.of(text.substring(cut)));
  }

  private static int cut(String text) {
    int middle = text.length() / 2;
    int sentence =
        Sentences.of(text).stream()
            .mapToInt(Span::start)
            .filter(start -> start <= middle)
            .max()
            .orElse(0);
    if (sentence > middle / 2) {
      return sentence;
    }
    int word = text.lastIndexOf(' ', middle) + 1;
    if (word > middle / 2) {
      return word;
    }
    return Character.isLowSurrogate(text.charAt(middle)) ? middle + 1 : middle;
  }
}
