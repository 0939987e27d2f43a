package dev.munshi.briefing;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.stream.Collectors.toSet;

import dev.munshi.answer.Holdings;
import dev.munshi.answer.Statement;
import dev.munshi.answer.Verifier;
import dev.munshi.answer.Whereabouts;
import dev.munshi.article.Outlets;
import dev.munshi.article.Passage;
import dev.munshi.article.Reference;
import dev.munshi.article.Sentences;
import dev.munshi.article.Span;
import dev.munshi.briefing.Update.Correction;
import dev.munshi.retrieval.Retriever;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads stories that were told for what is new in them since then. Thread-safe. */
public final class Rereader {

  private static final int ADDITIONS = 2;
  private static final int CORRECTIONS = 3;

  /** Older texts of a story are not compared. */
  private static final int KNOWN = 20;

  /** Of longer articles the rest is not read. */
  private static final int SENTENCES = 80;

  /** How an article says that it was wrong. */
  private static final Pattern ERROR =
      Pattern.compile(
          "^(?:an? )?(?:corrections?|clarifications?|retraction|editor[’']s note)"
              + "\\s*(?:\\([^)]*\\))?\\s*[:—–]"
              + "|\\b(?:an )?(?:earlier|previous) version of this (?:article|story|report)\\b"
              + "|\\bthis (?:article|story|report) (?:has been|was) (?:corrected|retracted"
              + "|amended to correct)\\b",
          CASE_INSENSITIVE);

  private final Retriever retriever;
  private final Holdings holdings;
  private final Outlets outlets;
  private final RecentLines recent;
  private final Verifier verifier;

  /**
   * @param outlets whose articles tell what is new
   * @param recent what was read of the same corpus
   */
  public Rereader(Retriever retriever, Holdings holdings, Outlets outlets, RecentLines recent) {
    this.retriever = retriever;
    this.holdings = holdings;
    this.outlets = outlets;
    this.recent = recent;
    this.verifier = new Verifier(holdings, retriever.vocabulary());
  }

  /**
   * A text of a story.
   *
   * @param isKnown whether it had arrived when the story was last told
   */
  public record Text(Reference article, boolean isKnown) {}

  static boolean admitsAnError(Statement statement) {
    return ERROR.matcher(statement.text()).find();
  }

  /**
   * What is new in a story; nothing in what is only printed again or touched up.
   *
   * @param texts all of the story's, in the order of their arrival
   */
  public List<Update> read(List<Text> texts) {
    var known = new ArrayList<Line>();
    var latest = latest(texts);
    known(texts, latest).forEach(text -> known.addAll(lines(text)));
    var updates = new ArrayList<Update>();
    for (var text : latest) {
      var lines = lines(text);
      update(lines, earlier(text.article().id(), known), known).ifPresent(updates::add);
      known.addAll(lines);
    }
    return updates;
  }

  /** The last text of each article of which one came. */
  private static List<Text> latest(List<Text> texts) {
    return texts.stream()
        .filter(text -> !text.isKnown())
        .filter(
            text ->
                texts.stream()
                    .noneMatch(
                        other ->
                            other.article().id().equals(text.article().id())
                                && other.article().revision() > text.article().revision()))
        .toList();
  }

  /** The last known texts of the story, and the last one of each article that came. */
  private static List<Text> known(List<Text> texts, List<Text> latest) {
    var known = texts.stream().filter(Text::isKnown).toList();
    var recent = known.subList(Math.max(0, known.size() - KNOWN), known.size());
    var came = latest.stream().map(text -> text.article().id()).collect(toSet());
    var before = new LinkedHashMap<String, Text>();
    known.stream()
        .filter(text -> came.contains(text.article().id()))
        .forEach(text -> before.put(text.article().id(), text));
    return Stream.concat(before.values().stream(), recent.stream()).distinct().toList();
  }

  /** What the article's last known text said. */
  private static List<Line> earlier(String article, List<Line> known) {
    int last =
        known.stream()
            .map(Line::article)
            .filter(one -> one.id().equals(article))
            .mapToInt(Reference::revision)
            .max()
            .orElse(0);
    return known.stream()
        .filter(line -> line.article().id().equals(article))
        .filter(line -> line.article().revision() == last)
        .toList();
  }

  private Optional<Update> update(List<Line> lines, List<Line> earlier, List<Line> known) {
    if (lines.isEmpty() || !outlets.admit(lines.getFirst().article().outlet())) {
      return Optional.empty();
    }
    var knownTexts = known.stream().map(Rereader::plain).collect(toSet());
    var nowTexts = lines.stream().map(Rereader::plain).collect(toSet());
    var gone = earlier.stream().filter(line -> !nowTexts.contains(plain(line))).toList();
    var corrections = new ArrayList<Correction>();
    var additions = new ArrayList<Line>();
    for (var line : lines) {
      if (!knownTexts.contains(plain(line))) {
        var replaced = replaced(line, gone);
        if (replaced.isPresent()) {
          correction(replaced.get(), line).ifPresent(corrections::add);
        } else if (isAddition(line, known, additions)) {
          additions.add(line);
        }
      }
    }
    return corrections.isEmpty() && additions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Update(
                lines.getFirst().article(),
                corrections.subList(0, Math.min(CORRECTIONS, corrections.size())),
                additions.stream().limit(ADDITIONS).map(this::told).toList()));
  }

  private static String plain(Line line) {
    return line.text().replaceAll("\\s+", " ");
  }

  /** The sentence in whose place this one stands. */
  private static Optional<Line> replaced(Line line, List<Line> gone) {
    return gone.stream()
        .filter(line::repeats)
        .max(Comparator.comparingDouble(one -> line.common(one) + line.nearness(one)));
  }

  /** Nothing where only the wording changed. */
  private Optional<Correction> correction(Line before, Line now) {
    boolean isOther = Particulars.of(before.text()).differFrom(Particulars.of(now.text()));
    return isOther && isVerified(before) && isVerified(now)
        ? Optional.of(new Correction(told(before), told(now)))
        : Optional.empty();
  }

  private boolean isAddition(Line line, List<Line> known, List<Line> additions) {
    return (Tellable.is(line.text()) || ERROR.matcher(line.text()).find())
        && known.stream().noneMatch(line::repeats)
        && additions.stream().noneMatch(line::repeats)
        && isVerified(line);
  }

  private boolean isVerified(Line line) {
    return verifier.fault(Statement.quoting(line.citation())).isEmpty();
  }

  private Statement told(Line line) {
    return Whereabouts.told(Statement.quoting(line.citation()), holdings);
  }

  /** Its sentences; none where the text is not to be seen. */
  private List<Line> lines(Text text) {
    var article = text.article();
    return holdings
        .textOf(article.id(), article.revision())
        .map(written -> recent.of(article, () -> lines(article, written)))
        .orElse(List.of());
  }

  private List<Line> lines(Reference article, String text) {
    var passage = new Passage(article, new Span(0, text.length()), text);
    var spans =
        Sentences.of(text).stream()
            .limit(SENTENCES)
            .map(span -> new Span(span.start() + Dateline.length(span.of(text)), span.end()))
            .toList();
    var vectors = retriever.embedder().embed(spans.stream().map(span -> span.of(text)).toList());
    var lines = new ArrayList<Line>();
    for (int i = 0; i < spans.size(); i++) {
      var sentence = spans.get(i).of(text);
      Set<String> terms = new HashSet<>(retriever.vocabulary().terms(sentence));
      lines.add(
          new Line(passage, spans.get(i), sentence, terms, vectors.get(i), Line.Worth.NONE, null));
    }
    return lines;
  }
}
