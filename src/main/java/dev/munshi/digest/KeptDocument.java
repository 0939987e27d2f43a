package dev.munshi.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** A document as JSON, so that what was composed once is what is posted, also after a crash. */
public final class KeptDocument {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String TYPE = "type";
  private static final String TEXT = "text";
  private static final String URL = "url";

  private KeptDocument() {}

  static String of(Document document) {
    return json(document).toString();
  }

  /** The whole tree, each block and inline with its type. */
  public static ObjectNode json(Document document) {
    var json = JSON.createObjectNode().put("title", document.title());
    var blocks = json.putArray("blocks");
    document.blocks().forEach(block -> blocks.add(of(block)));
    return json;
  }

  /**
   * What {@link #of} gave.
   *
   * @throws IllegalArgumentException where it is something else
   */
  static Document read(String kept) {
    try {
      var json = JSON.readTree(kept);
      return new Document(
          json.path("title").asText(), each(json.path("blocks"), KeptDocument::block));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no kept document", e);
    }
  }

  private static ObjectNode of(Block block) {
    return switch (block) {
      case Block.Heading heading -> typed("heading").put(TEXT, heading.text());
      case Paragraph paragraph -> typed("paragraph").set("inlines", inlines(paragraph));
      case Block.Bullets bullets -> typed("bullets").set("items", paragraphs(bullets.items()));
      case Block.Quote quote -> typed("quote").put(TEXT, quote.text());
      case Block.Table table -> {
        var json = typed("table");
        json.set("head", JSON.valueToTree(table.head()));
        var rows = json.putArray("rows");
        table.rows().forEach(row -> rows.add(paragraphs(row)));
        yield json;
      }
      case Block.Timeline timeline -> {
        var json = typed("timeline");
        var entries = json.putArray("entries");
        for (var entry : timeline.entries()) {
          var kept = entries.addObject().put("when", entry.when());
          if (entry.days() != null) {
            kept.set("days", days(entry.days()));
          }
          kept.set("what", paragraphs(entry.what()));
        }
        yield json;
      }
      case Block.Aside aside -> typed("aside").set("inlines", inlines(aside.text()));
    };
  }

  private static Block block(JsonNode json) {
    var type = json.path(TYPE).asText();
    return switch (type) {
      case "heading" -> new Block.Heading(json.path(TEXT).asText());
      case "paragraph" -> paragraph(json.path("inlines"));
      case "bullets" -> new Block.Bullets(each(json.path("items"), KeptDocument::paragraph));
      case "quote" -> new Block.Quote(json.path(TEXT).asText());
      case "table" ->
          new Block.Table(
              each(json.path("head"), JsonNode::asText),
              each(json.path("rows"), row -> each(row, KeptDocument::paragraph)));
      case "timeline" -> new Block.Timeline(each(json.path("entries"), KeptDocument::entry));
      case "aside" -> new Block.Aside(paragraph(json.path("inlines")));
      default -> throw new IllegalArgumentException("no kept block: " + type);
    };
  }

  private static Block.Timeline.Entry entry(JsonNode json) {
    var days = json.path("days");
    return new Block.Timeline.Entry(
        json.path("when").asText(),
        days.isMissingNode() ? null : days(days),
        each(json.path("what"), KeptDocument::paragraph));
  }

  private static ObjectNode days(Block.Timeline.Days days) {
    return JSON.createObjectNode()
        .put("first", days.first().toString())
        .put("last", days.last().toString())
        .put("planned", days.planned());
  }

  private static Block.Timeline.Days days(JsonNode json) {
    return new Block.Timeline.Days(
        LocalDate.parse(json.path("first").asText()),
        LocalDate.parse(json.path("last").asText()),
        json.path("planned").asBoolean());
  }

  private static ArrayNode paragraphs(List<Paragraph> paragraphs) {
    var array = JSON.createArrayNode();
    paragraphs.forEach(paragraph -> array.add(inlines(paragraph)));
    return array;
  }

  private static ArrayNode inlines(Paragraph paragraph) {
    var array = JSON.createArrayNode();
    for (var inline : paragraph.inlines()) {
      array.add(
          switch (inline) {
            case Inline.Text _ -> typed(TEXT).put(TEXT, inline.text());
            case Inline.Strong _ -> typed("strong").put(TEXT, inline.text());
            case Inline.Code _ -> typed("code").put(TEXT, inline.text());
            case Inline.Link link -> typed("link").put(TEXT, link.text()).put(URL, link.url());
          });
    }
    return array;
  }

  private static Paragraph paragraph(JsonNode json) {
    return new Paragraph(each(json, KeptDocument::inline));
  }

  private static Inline inline(JsonNode json) {
    var text = json.path(TEXT).asText();
    var type = json.path(TYPE).asText();
    return switch (type) {
      case TEXT -> new Inline.Text(text);
      case "strong" -> new Inline.Strong(text);
      case "code" -> new Inline.Code(text);
      case "link" -> new Inline.Link(text, json.path(URL).asText());
      default -> throw new IllegalArgumentException("no kept inline: " + type);
    };
  }

  private static ObjectNode typed(String type) {
    return JSON.createObjectNode().put(TYPE, type);
  }

  private static <T> List<T> each(JsonNode array, Function<JsonNode, T> work) {
    return StreamSupport.stream(array.spliterator(), false).map(work).toList();
  }
}
