package dev.munshi.corpus.reading;

import dev.munshi.corpus.reading.Sighting.Form;
import java.util.regex.Pattern;

/** A date and the line that it stands in. */
record DateInLine(String line, WrittenDate written) {

  /** No line that is about a date has more words. */
  private static final int MOST_WORDS = 25;

  private static final int WORDS_OF_SENTENCE = 8;

  /** So many words may stand on one side of a date in a line about it. */
  private static final int MOST_BESIDE = 12;

  private static final Pattern OF_PAGE =
      Pattern.compile(
          "(?i)(?:this|dieser|cet|ce|este|questo|dit) (?:entry|post|page|article|story|item|beitrag"
              + "|artikel|eintrag|billet|texte|artículo|articolo|bericht)\\b.{0,60}");

  private static final Pattern PLACE =
      Pattern.compile("[(\\[]?|\\p{Lu}[\\p{L} /.-]{1,30}[,:]? ?[(\\[/–-]? ?");

  private static final Pattern DELIMITED_BEFORE = Pattern.compile(".*[|/·•,:;()\\[\\]»>–—-]\\s*");

  private static final Pattern DELIMITED_AFTER =
      Pattern.compile(
          "(?i)\\s*(?:[|/·•,:;()\\[\\]»>–—-].*"
              + "|(?:at|um|à|alle|kl\\.?|@)?\\s*\\d{1,2}[:.h]\\d\\d.*|(?:by|von|par|di|por) .*)");

  boolean isFirst() {
    return written.start() == 0;
  }

  /** How the line shows the date. */
  Form form() {
    var prose = Prose.of(line);
    if ((prose.ended() && prose.words() >= WORDS_OF_SENTENCE) || prose.words() > MOST_WORDS) {
      return opens() ? Form.OPENING : Form.MENTION;
    }
    return WrittenDate.isMostOf(line) || isApart(prose.words()) ? Form.LINE : Form.MENTION;
  }

  /** What the line says of it; a sentence about another publication says nothing. */
  DateWords words() {
    var words = DateWords.around(line, written.start(), written.end());
    boolean told = words == DateWords.PUBLISHED && form() == Form.MENTION && !isOfPage();
    return told ? DateWords.NONE : words;
  }

  /** "Posted by A on …", "This entry was posted on …", but not "The law was published on …". */
  private boolean isOfPage() {
    var before = before();
    return OF_PAGE.matcher(before).lookingAt()
        || (!Prose.of(line).ended() && Prose.of(before).words() <= WORDS_OF_SENTENCE);
  }

  /** Whether a paragraph begins with it, or with its place and it: "Berlin, 27.1.2022 – ". */
  boolean opens() {
    var after = after().strip();
    return PLACE.matcher(before()).matches()
        && (after.isEmpty() || ".:)]–—-/|".indexOf(after.charAt(0)) >= 0);
  }

  /** Whether signs or the ends of the line part it from other words. */
  private boolean isApart(int words) {
    var before = before();
    var after = after();
    boolean atEnd = before.isBlank() || after.isBlank();
    return (atEnd && words <= MOST_BESIDE)
        || ((before.isBlank() || DELIMITED_BEFORE.matcher(before).matches())
            && (after.isBlank() || DELIMITED_AFTER.matcher(after).matches()));
  }

  private String before() {
    return line.substring(0, written.start());
  }

  private String after() {
    return line.substring(written.end());
  }
}
