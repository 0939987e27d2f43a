package dev.munshi.digest;

import dev.munshi.answer.Caption;
import dev.munshi.article.PartialDate;
import dev.munshi.briefing.Bulletin;
import dev.munshi.briefing.Bulletin.Item;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How an issue is written, so that all of it fits into a message.
 *
 * @param today the day for which it is
 * @param remark what is to be said of this issue, or null
 */
record IssueDocument(Subscription subscription, LocalDate today, @Nullable String remark) {

  /** UTF-16 units of texts and addresses that any network takes in a message, with its foot. */
  private static final int LONGEST = 10_000;

  /**
   * @param document null where there is nothing to tell
   * @param items what it tells
   */
  record Composed(@Nullable Document document, List<Item> items) {}

  /** Leaves out what does not fit. */
  Composed of(Bulletin bulletin) {
    var items = new ArrayList<Item>();
    var told = new ArrayList<Block>();
    int left = LONGEST - title().length() - (remark == null ? 0 : remark.length());
    for (var item : bulletin.items()) {
      var paragraphs = paragraphs(item);
      int length = paragraphs.stream().mapToInt(IssueDocument::length).sum();
      if (length <= left) {
        left -= length;
        items.add(item);
        told.addAll(paragraphs);
      }
    }
    return new Composed(
        items.isEmpty() ? null : document(told, foot(items.size(), bulletin.stories())), items);
  }

  private static int length(Paragraph paragraph) {
    return paragraph.inlines().stream()
        .mapToInt(
            inline ->
                inline.text().length()
                    + (inline instanceof Inline.Link link ? link.url().length() : 0))
        .sum();
  }

  private Document document(List<Block> told, String foot) {
    var blocks = new ArrayList<Block>();
    if (remark != null) {
      blocks.add(Block.Aside.of(remark));
    }
    blocks.addAll(told);
    blocks.add(Block.Aside.of(foot));
    return new Document(title(), blocks);
  }

  private String title() {
    var subject = subscription.kept().topics().isEmpty() ? "" : " on " + subscription.subject();
    return "News" + Isolated.of(subject) + ", " + PartialDate.of(today).inWords();
  }

  private static List<Paragraph> paragraphs(Item item) {
    var article = item.article();
    var title = Isolated.of(article.title());
    var elsewhere = Caption.of(item.statements().getFirst().citations().getFirst().whereabouts());
    var head =
        Paragraph.of(
            article.url() == null
                ? new Inline.Strong(title)
                : new Inline.Link(title, article.url()),
            new Inline.Text(
                " · " + Caption.of(article) + (elsewhere.isEmpty() ? "" : " · " + elsewhere)));
    var told =
        item.statements().stream()
            .map(statement -> Isolated.of(statement.text()))
            .collect(Collectors.joining(" "));
    return List.of(head, Paragraph.of(told));
  }

  private String foot(int told, int stories) {
    int number = subscription.kept().number();
    return "%d of %d new %s. Digest %d, %s; “digest unsubscribe %d” ends it."
        .formatted(
            told,
            stories,
            stories == 1 ? "story" : "stories",
            number,
            subscription.schedule().inWords(),
            number);
  }
}
