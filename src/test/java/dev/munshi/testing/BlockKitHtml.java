package dev.munshi.testing;

import static dev.munshi.testing.RichTextHtml.escaped;
import static dev.munshi.testing.RichTextHtml.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Blocks and their elements as HTML that looks like Slack's. */
final class BlockKitHtml {

  private BlockKitHtml() {}

  static String blocks(JsonNode blocks) {
    return each(blocks, BlockKitHtml::block);
  }

  private static String each(JsonNode all, Function<JsonNode, String> html) {
    return StreamSupport.stream(all.spliterator(), false).map(html).collect(Collectors.joining());
  }

  private static String div(String type, String html) {
    return "<div class=\"" + type + "\">" + html + "</div>\n";
  }

  private static String block(JsonNode block) {
    var type = block.path("type").asText();
    return switch (type) {
      case "rich_text" -> div(type, RichTextHtml.block(block));
      case "section" -> section(block);
      case "header" -> div(type, text(block.path("text")));
      case "divider" -> "<hr>\n";
      case "context" -> div(type, each(block.path("elements"), BlockKitHtml::contextElement));
      case "actions", "context_actions" ->
          div(type, each(block.path("elements"), BlockKitHtml::element));
      case "image" -> div(type, image(block));
      case "markdown" -> div(type, markdown(block.path("text").asText()));
      case "table" -> div(type, table(block));
      case "input" -> input(block);
      default -> div("unknown", escaped(block.toString()));
    };
  }

  private static String section(JsonNode block) {
    var words = block.has("text") ? "<div dir=\"auto\">" + text(block.path("text")) + "</div>" : "";
    var fields =
        block.has("fields")
            ? div("fields", each(block.path("fields"), f -> div("field", text(f))))
            : "";
    var accessory =
        block.has("accessory") ? div("accessory", element(block.path("accessory"))) : "";
    return div("section", div("words", words + fields) + accessory);
  }

  private static String contextElement(JsonNode element) {
    return element.path("type").asText().equals("image")
        ? image(element)
        : "<span dir=\"auto\">" + text(element) + "</span>";
  }

  private static String image(JsonNode image) {
    return "<span class=\"picture\">" + escaped(image.path("alt_text").asText()) + "</span>";
  }

  /** As Slack reads it: no HTML and no pictures of the text's own. */
  private static String markdown(String source) {
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .sanitizeUrls(true)
        .build()
        .render(Parser.builder().build().parse(source));
  }

  private static String table(JsonNode block) {
    var rows =
        each(
            block.path("rows"),
            row ->
                "<tr>" + each(row, cell -> "<td dir=\"auto\">" + cell(cell) + "</td>") + "</tr>\n");
    return "<table>" + rows + "</table>";
  }

  private static String cell(JsonNode cell) {
    return cell.path("type").asText().equals("rich_text")
        ? RichTextHtml.block(cell)
        : RichTextHtml.plain(cell.path("text").asText());
  }

  private static String input(JsonNode block) {
    var optional = block.path("optional").asBoolean() ? " <em>(optional)</em>" : "";
    var hint = block.has("hint") ? div("hint", text(block.path("hint"))) : "";
    return div(
        "input",
        "<label>"
            + text(block.path("label"))
            + optional
            + "</label>"
            + element(block.path("element"))
            + hint);
  }

  private static String element(JsonNode e) {
    return switch (e.path("type").asText()) {
      case "button" ->
          "<button class=\"%s\">%s</button>"
              .formatted(escaped(e.path("style").asText()), text(e.path("text")));
      case "icon_button" -> "<button class=\"icon\">🗑</button>";
      case "feedback_buttons" ->
          "<button class=\"icon\">👍</button><button class=\"icon\">👎</button>";
      case "overflow" -> overflow(e);
      case "plain_text_input", "url_text_input", "email_text_input", "number_input" -> field(e);
      case "checkboxes" -> choices(e, "☐", "☑");
      case "radio_buttons" -> choices(e, "○", "◉");
      case "image" -> image(e);
      default -> menu(e);
    };
  }

  /** Opened, so that its options can be read. */
  private static String overflow(JsonNode e) {
    var options = each(e.path("options"), o -> div("option", text(o.path("text"))));
    return "<button class=\"icon\">⋯</button>" + div("menu", options);
  }

  private static String field(JsonNode e) {
    var kind = e.path("multiline").asBoolean() ? "field multiline" : "field";
    return e.has("initial_value")
        ? div(kind, escaped(e.path("initial_value").asText()))
        : div(kind + " empty", text(e.path("placeholder")));
  }

  private static String choices(JsonNode e, String off, String on) {
    var initial =
        StreamSupport.stream(e.path("initial_options").spliterator(), false)
            .map(o -> o.path("value").asText())
            .collect(Collectors.toSet());
    initial.add(e.at("/initial_option/value").asText());
    return each(
        e.path("options"),
        o -> {
          var mark = initial.contains(o.path("value").asText()) ? on : off;
          var more = o.has("description") ? div("hint", text(o.path("description"))) : "";
          return div("choice", mark + " " + text(o.path("text")) + more);
        });
  }

  private static String menu(JsonNode e) {
    var chosen =
        e.has("initial_option")
            ? text(e.at("/initial_option/text"))
            : firstOf(e, "initial_conversation", "initial_channel", "initial_user");
    if (chosen.isEmpty()) {
      chosen = firstOf(e, "initial_date", "initial_time", "initial_conversations");
    }
    var shown = chosen.isEmpty() ? text(e.path("placeholder")) : chosen;
    return "<span class=\"select\">" + shown + " <b>⌄</b></span>";
  }

  private static String firstOf(JsonNode e, String... names) {
    for (var name : names) {
      if (e.has(name)) {
        var value = e.path(name);
        return escaped(value.isTextual() ? value.asText() : value.toString());
      }
    }
    return "";
  }
}
