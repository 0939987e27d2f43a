package dev.munshi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Words of Block Kit as HTML: plain, {@code mrkdwn} and {@code rich_text}. */
final class RichTextHtml {

  private static final Map<String, String> EMOJI =
      Map.of(
          "eyes", "👀",
          "wave", "👋",
          "white_check_mark", "✅",
          "warning", "⚠️",
          "thumbsup", "👍",
          "thumbsdown", "👎",
          "newspaper", "📰",
          "bell", "🔔",
          "calendar", "📅",
          "x", "❌");

  private static final Pattern SHORT_CODE = Pattern.compile(":([a-z0-9_+-]+):");
  private static final Pattern ANGLED = Pattern.compile("<([^<>|]+)(?:\\|([^<>]*))?>");
  private static final Map<String, String> MARKS =
      Map.of("\\*", "b", "_", "i", "~", "s", "`", "code");

  private RichTextHtml() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A text object of either sort. */
  static String text(JsonNode text) {
    var words = text.path("text").asText();
    return text.path("type").asText().equals("mrkdwn") ? mrkdwn(words) : plain(words);
  }

  static String plain(String words) {
    return emoji(escaped(words)).replace("\n", "<br>");
  }

  private static String emoji(String html) {
    return SHORT_CODE
        .matcher(html)
        .replaceAll(m -> EMOJI.getOrDefault(m.group(1), Matcher.quoteReplacement(m.group())));
  }

  /** Slack's own markup, in which {@code & < >} come escaped already. */
  static String mrkdwn(String words) {
    var html = ANGLED.matcher(words).replaceAll(m -> Matcher.quoteReplacement(angled(m)));
    html = html.replaceAll("(?s)```\\n?(.*?)```", "<pre>$1</pre>");
    for (var mark : MARKS.entrySet()) {
      html =
          html.replaceAll(
              "(?<![\\w"
                  + mark.getKey()
                  + "])"
                  + mark.getKey()
                  + "([^\\n"
                  + mark.getKey()
                  + "]+)"
                  + mark.getKey()
                  + "(?![\\w"
                  + mark.getKey()
                  + "])",
              "<" + mark.getValue() + ">$1</" + mark.getValue() + ">");
    }
    html = html.replaceAll("(?m)^&gt; ?(.*)$", "<blockquote>$1</blockquote>");
    return emoji(html).replace("\n", "<br>").replace("</blockquote><br>", "</blockquote>");
  }

  private static String angled(MatchResult found) {
    var target = found.group(1);
    var label = found.group(2);
    if (target.startsWith("@") || target.startsWith("#") || target.startsWith("!")) {
      var name = label == null || label.isEmpty() ? target.substring(1) : label;
      return mention((target.startsWith("#") ? "#" : "@") + name.replaceFirst("^@", ""));
    }
    return link(target.replace("\"", "%22"), label == null ? target : label);
  }

  private static String mention(String name) {
    return "<span class=\"mention\">" + name + "</span>";
  }

  private static String link(String url, String html) {
    return "<a href=\"" + url + "\">" + html + "</a>";
  }

  /** A whole {@code rich_text} block. */
  static String block(JsonNode block) {
    return all(block.path("elements"), "");
  }

  private static String all(JsonNode elements, String between) {
    return StreamSupport.stream(elements.spliterator(), false)
        .map(RichTextHtml::element)
        .collect(Collectors.joining(between));
  }

  private static String element(JsonNode e) {
    var inner = all(e.path("elements"), "");
    return switch (e.path("type").asText()) {
      case "rich_text_section" -> "<div dir=\"auto\">" + inner + "</div>";
      case "rich_text_quote" -> "<blockquote dir=\"auto\">" + inner + "</blockquote>";
      case "rich_text_preformatted" -> "<pre>" + inner + "</pre>";
      case "rich_text_list" -> list(e);
      case "text" -> styled(e, plain(e.path("text").asText()));
      case "link" ->
          styled(
              e,
              link(
                  escaped(e.path("url").asText()),
                  escaped(e.path("text").asText(e.path("url").asText()))));
      case "emoji" -> emojiOf(e);
      case "user" -> mention("@" + escaped(e.path("user_id").asText()));
      case "usergroup" -> mention("@" + escaped(e.path("usergroup_id").asText()));
      case "channel" -> mention("#" + escaped(e.path("channel_id").asText()));
      case "broadcast" -> mention("@" + escaped(e.path("range").asText()));
      case "date" -> escaped(e.path("fallback").asText(e.path("timestamp").asText()));
      case "color" -> "<code>" + escaped(e.path("value").asText()) + "</code>";
      default -> "<mark>" + escaped(e.toString()) + "</mark>";
    };
  }

  private static String list(JsonNode e) {
    var tag = e.path("style").asText().equals("ordered") ? "ol" : "ul";
    var items =
        StreamSupport.stream(e.path("elements").spliterator(), false)
            .map(item -> "<li>" + element(item) + "</li>")
            .collect(Collectors.joining());
    int start = e.path("offset").asInt(0) + 1;
    int indent = 26 + 28 * e.path("indent").asInt(0);
    return "<%s start=\"%d\" style=\"padding-left:%dpx\"%s>%s</%s>"
        .formatted(
            tag,
            start,
            indent,
            e.path("border").asInt(0) == 1 ? " class=\"bordered\"" : "",
            items,
            tag);
  }

  private static String styled(JsonNode e, String html) {
    var style = e.path("style");
    var tags = Map.of("bold", "b", "italic", "i", "strike", "s", "underline", "u", "code", "code");
    var shown = html;
    for (var tag : tags.entrySet()) {
      if (style.path(tag.getKey()).asBoolean()) {
        shown = "<" + tag.getValue() + ">" + shown + "</" + tag.getValue() + ">";
      }
    }
    return shown;
  }

  private static String emojiOf(JsonNode e) {
    if (e.has("unicode")) {
      return Arrays.stream(e.path("unicode").asText().toUpperCase(Locale.ROOT).split("-"))
          .map(code -> Character.toString(Integer.parseInt(code, 16)))
          .collect(Collectors.joining());
    }
    var name = e.path("name").asText();
    return EMOJI.getOrDefault(name, ":" + escaped(name) + ":");
  }
}
