package dev.munshi.digest;

import dev.munshi.answer.Caption;
import dev.munshi.answer.Statement;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import dev.munshi.briefing.Bulletin.Item;
import dev.munshi.digest.Composer.Draft;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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

  /** Longer updates leave too little for what is new. */
  private static final int LONGEST_UPDATES = 4_000;

  /**
   * Leaves out what does not fit.
   *
   * @param upTo the arrival up to which it looked
   */
  Issue of(Draft draft, long upTo) {
    var updates = new Fitting(LONGEST_UPDATES);
    draft.updates().forEach(update -> updates.add(UpdateBlocks.of(update)));
    var news =
        new Fitting(
            LONGEST - title().length() - (remark == null ? 0 : remark.length()) - updates.length());
    var stories = new HashSet<String>();
    for (var item : draft.bulletin().items()) {
      if (news.add(paragraphs(item))) {
        stories.add(Objects.requireNonNull(draft.stories().get(item.article().id())));
      }
    }
    var told = new ArrayList<Block>(news.paragraphs());
    if (!updates.paragraphs().isEmpty()) {
      told.add(new Block.Heading("Since last time"));
      told.addAll(updates.paragraphs());
    }
    if (told.isEmpty() && subscription.kept().wanted().saysNothingNew()) {
      told.add(Paragraph.of("Nothing new since the last issue."));
    }
    var document =
        told.isEmpty() ? null : document(told, foot(stories.size(), draft.bulletin().stories()));
    return new Issue(document, stories, upTo);
  }

  /** Paragraphs as long as they fit. */
  private static final class Fitting {

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final int longest;
    private int length;

    Fitting(int longest) {
      this.longest = longest;
    }

    boolean add(List<Paragraph> more) {
      int added = more.stream().mapToInt(IssueDocument::length).sum();
      boolean fits = length + added <= longest;
      if (fits) {
        length += added;
        paragraphs.addAll(more);
      }
      return fits;
    }

    int length() {
      return length;
    }

    List<Paragraph> paragraphs() {
      return paragraphs;
    }
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
    boolean onAll = subscription.kept().wanted().topics().isEmpty();
    var subject = onAll ? "" : " on " + subscription.subject();
    return "News" + Isolated.of(subject) + ", " + PartialDate.of(today).inWords();
  }

  private static List<Paragraph> paragraphs(Item item) {
    return List.of(
        Paragraph.of(head(item.article(), item.statements()).toArray(Inline[]::new)),
        Paragraph.of(said(item.statements())));
  }

  /** The article that tells, and where else it stands. */
  static List<Inline> head(Reference article, List<Statement> statements) {
    var title = Isolated.of(article.title());
    var elsewhere = Caption.of(statements.getFirst().citations().getFirst().whereabouts());
    return List.of(
        article.url() == null ? new Inline.Strong(title) : new Inline.Link(title, article.url()),
        new Inline.Text(
            " · " + Caption.of(article) + (elsewhere.isEmpty() ? "" : " · " + elsewhere)));
  }

  static String said(List<Statement> statements) {
    return statements.stream()
        .map(statement -> Isolated.of(statement.text()))
        .collect(Collectors.joining(" "));
  }

  private String foot(int told, int stories) {
    int number = subscription.kept().number();
    var counted =
        told == 0
            ? "No new stories."
            : "%d of %d new %s.".formatted(told, stories, stories == 1 ? "story" : "stories");
    return "%s Digest %d, %s; “digest unsubscribe %d” ends it."
        .formatted(counted, number, subscription.schedule().inWords(), number);
  }
}
