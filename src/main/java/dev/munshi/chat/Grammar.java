package dev.munshi.chat;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The one grammar of commands. A command is the first word of a message; what has none is a
 * question, so that nobody needs to know any.
 */
final class Grammar {

  /** The words, alone in a message, that ask for help or only greet. */
  private static final Pattern HELP =
      Pattern.compile(
          "(help|usage|hello|hi|hey|salam|what can you do|who are you)?[\\s!?.,]*",
          CASE_INSENSITIVE);

  /** The words, alone in a message, that keep the question before open. */
  private static final Pattern AWAIT =
      Pattern.compile(
          "[/!]?((please )?(tell (me|us)|let (me|us) know|notify (me|us)) (when|once|as soon as)"
              + " (this|it|that) (is|becomes|gets) known|watch:? (this|it|that))( please)?[\\s!.]*",
          CASE_INSENSITIVE);

  /** What may stand before a command, as in chats without slash commands. */
  private static final Pattern PREFIX = Pattern.compile("^[/!](?=\\p{L})");

  private static final Pattern FIRST =
      Pattern.compile("(?<word>\\p{L}+)(?<after>:?\\s+|:|$)(?<rest>.*)", Pattern.DOTALL);

  private static final Pattern OF =
      Pattern.compile("^(of|on|about|for)\\s+(?=\\S)", CASE_INSENSITIVE);

  /** A thread of people, or the address of a message as Slack and Matrix give it. */
  private static final Pattern THREAD =
      Pattern.compile(
          "(?:(?:this |the )?thread[.!]?|(?:(?:this |the )?thread:? )?<?"
              + "(?<link>(?:https://[\\w.-]+\\.slack\\.com/archives/|https://matrix\\.to/#/|matrix:roomid/)"
              + "[^\\s<>|]+)>?)",
          CASE_INSENSITIVE);

  /** What can be set; "settings of an app" is a question. */
  private static final Pattern SETTING =
      Pattern.compile(
          "((threads?|prefix|time ?zone|zone|reset)([:= ] *\\S+( \\S+)?)?)?", CASE_INSENSITIVE);

  /** A longer message with a mistyped word at its start is a question rather. */
  private static final int MOST_WORDS = 8;

  private static final int SHORTEST = 4;
  private static final int LONG_WORD = 6;

  private Grammar() {}

  static Intent read(String text) {
    if (HELP.matcher(text).matches()) {
      return new Intent.Help(null);
    }
    if (AWAIT.matcher(text).matches()) {
      return new Intent.Await();
    }
    var marked = PREFIX.matcher(text);
    boolean isMarked = marked.find();
    var first = FIRST.matcher(isMarked ? text.substring(marked.end()) : text);
    if (!first.matches()) {
      return new Intent.Ask(text);
    }
    var word = first.group("word");
    var rest = first.group("rest").strip();
    return Command.of(word)
        .flatMap(command -> read(command, rest, text))
        .or(() -> mistyped(word, rest, isMarked))
        .orElseGet(() -> new Intent.Ask(text));
  }

  /** Nothing where the word is no command there: "sources of funding", "help Varnholm". */
  private static Optional<Intent> read(Command command, String rest, String text) {
    return switch (command) {
      case HELP -> help(rest);
      case SOURCES -> rest.isEmpty() ? Optional.of(new Intent.Sources()) : Optional.empty();
      case ASK -> Optional.of(rest.isEmpty() ? incomplete(command) : new Intent.Ask(rest));
      case CHECK -> Optional.of(rest.isEmpty() ? incomplete(command) : new Intent.Check(rest));
      case SUMMARY -> Optional.of(rest.isEmpty() ? incomplete(command) : summary(topic(rest)));
      case TIMELINE ->
          Optional.of(rest.isEmpty() ? incomplete(command) : new Intent.Timeline(topic(rest)));
      case PROMISES ->
          text.endsWith("?") ? Optional.empty() : Optional.of(new Intent.Promises(rest));
      case SETTINGS ->
          SETTING.matcher(rest).matches()
              ? Optional.of(new Intent.Settings(rest))
              : Optional.empty();
      case DIGEST, WATCH ->
          text.endsWith("?")
              ? Optional.empty()
              : Optional.of(new Intent.Order((command.word() + " " + rest).strip()));
    };
  }

  private static Optional<Intent> help(String about) {
    return Command.of(about.replaceFirst("^/", ""))
        .<Intent>map(command -> new Intent.Help(command.word()))
        .or(() -> about.isEmpty() ? Optional.of(new Intent.Help(null)) : Optional.empty());
  }

  private static Intent summary(String of) {
    var thread = THREAD.matcher(of);
    return thread.matches()
        ? new Intent.ThreadSummary(thread.group("link"))
        : new Intent.Summary(of);
  }

  private static Intent incomplete(Command command) {
    return new Intent.Mistaken(command.word(), command.example());
  }

  private static String topic(String rest) {
    return OF.matcher(rest).replaceFirst("");
  }

  /** A word that is nearly a command, in a line that is no question. */
  private static Optional<Intent> mistyped(String word, String rest, boolean isMarked) {
    boolean isQuestion = rest.endsWith("?") || rest.split("\\s+").length >= MOST_WORDS;
    if (isQuestion && !isMarked) {
      return Optional.empty();
    }
    var said = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(Command.values())
        .filter(command -> isMarked || isNearly(said, command, rest))
        .min(Comparator.comparingInt(command -> distance(command, said)))
        .map(command -> mistaken(command, word, rest));
  }

  /** Not another form of the word, as in "checks and balances". */
  private static boolean isNearly(String said, Command command, String rest) {
    return said.length() >= SHORTEST
        && said.charAt(0) == command.word().charAt(0)
        && !said.startsWith(command.word())
        && command.needs().isEmpty() == rest.isEmpty()
        && distance(command, said) <= (said.length() < LONG_WORD ? 1 : 2);
  }

  private static Intent mistaken(Command command, String word, String rest) {
    boolean isWhole = !rest.isEmpty() && !command.needs().isEmpty();
    return new Intent.Mistaken(word, isWhole ? command.word() + " " + rest : command.example());
  }

  private static int distance(Command command, String word) {
    return LevenshteinDistance.getDefaultInstance().apply(command.word(), word);
  }
}
