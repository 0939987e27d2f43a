package dev.munshi.chat.slack;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote in Slack, turned into plain text, as in <a
 * href="https://docs.slack.dev/messaging/formatting-message-text">Slack's documentation</a>.
 */
final class SlackMarkup {

  /** A mention, channel or command with its sign, or an address with its scheme; or an escape. */
  private static final Pattern MARKED =
      Pattern.compile(
          "<(?:(?<sign>[@#!])|(?=[a-z][a-z0-9+.-]*:))(?<target>[^<>|]+)(?:\\|(?<label>[^<>]*))?>"
              + "|&(?:amp|lt|gt);");

  /** Whom a message speaks to first, the bot or others. */
  private static final Pattern LEADING =
      Pattern.compile("^(?:\\s*<@[UW][A-Z0-9]+(?:\\|[^<>]*)?>[,:]?)+");

  /** An emoji's name, as Slack writes it. */
  private static final Pattern EMOJI =
      Pattern.compile("(?<![\\p{L}\\p{N}:]):[a-z][a-z0-9_+-]{0,60}:(?::skin-tone-[2-6]:)?");

  private static final Pattern CODE = Pattern.compile("`+");

  /** The sign of a quoted line. */
  private static final Pattern QUOTED = Pattern.compile("(?m)^>\\s?");

  /** Bold, italic and struck text; a sign within a word is no style. */
  private static final Pattern STYLE =
      Pattern.compile("(?<![\\p{L}\\p{N}])([*_~])(?=\\S)([^*_~\\n]+)(?<=\\S)\\1(?![\\p{L}\\p{N}])");

  private static final Pattern GAPS = Pattern.compile(" {2,}");

  private SlackMarkup() {}

  /**
   * Leaves out what marks, and keeps what people read.
   *
   * @param bot the bot's user id, whose mentions are left out, or null where it is unknown
   * @return stripped; empty where nothing but mentions of the bot was said
   */
  static String plain(String marked, @Nullable String bot) {
    var bare = LEADING.matcher(marked).replaceFirst(m -> speaksTo(m.group(), bot));
    var plain = MARKED.matcher(bare).replaceAll(m -> Matcher.quoteReplacement(plain(m, bot)));
    var unstyled = CODE.matcher(EMOJI.matcher(plain).replaceAll("")).replaceAll("");
    var letters = STYLE.matcher(QUOTED.matcher(unstyled).replaceAll("")).replaceAll("$2");
    return GAPS.matcher(letters).replaceAll(" ").strip();
  }

  /** Whom a message to the bot speaks to beside it does not belong to the question. */
  private static String speaksTo(String leading, @Nullable String bot) {
    return bot != null && leading.contains("<@" + bot) ? "" : Matcher.quoteReplacement(leading);
  }

  private static String plain(MatchResult match, @Nullable String bot) {
    var whole = match.group();
    if (whole.startsWith("&")) {
      return unescaped(whole);
    }
    var target = match.group("target");
    var label = match.group("label");
    if ("@".equals(match.group("sign")) && target.equals(bot)) {
      return "";
    }
    var said = unescaped(label == null || label.isBlank() ? named(target) : label);
    return switch (match.group("sign")) {
      case null -> said;
      case "@", "!" -> target.startsWith("date^") || said.startsWith("@") ? said : "@" + said;
      default -> "#" + said;
    };
  }

  /** What stands for a target without a label: a broadcast's name, a person's or channel's id. */
  private static String named(String target) {
    int end =
        target.startsWith("date^") || target.startsWith("subteam^") ? target.indexOf('^') : -1;
    return end < 0 ? target : target.substring(0, end);
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
