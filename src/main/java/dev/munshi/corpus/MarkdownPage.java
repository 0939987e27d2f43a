package dev.munshi.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.regex.Pattern;

/** A Markdown file with YAML front matter, or without. */
final class MarkdownPage {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---[ \\t]*\\n(?<yaml>(?:.*\\n)*?)(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)");

  private MarkdownPage() {}

  /** Throws the reason where the front matter is broken or there is no text. */
  static Draft read(SourceFile file, String raw) throws UnreadableException {
    var source = raw.replaceAll("\\r\\n?", "\n");
    if (source.isBlank()) {
      throw new UnreadableException("is empty");
    }
    var front = FRONT_MATTER.matcher(source);
    boolean fronted = front.find();
    var fields = new ArticleFields(fronted ? yaml(front.group("yaml")) : JsonNodeFactory.instance.objectNode());
    var body = MarkdownText.of(fronted ? source.substring(front.end()) : source);
    var title = title(file, fields, body);
    var text = body.without(title);
    if (text.isBlank()) {
      throw new UnreadableException("has no text below its front matter");
    }
    return fields.draft(file.source(), file.name(), title, text);
  }

  private static JsonNode yaml(String yaml) throws UnreadableException {
    try {
      var fields = YAML.readTree(yaml);
      if (fields == null || fields.isMissingNode() || fields.isNull()) {
        return JsonNodeFactory.instance.objectNode();
      }
      if (!fields.isObject()) {
        throw new UnreadableException("its front matter is not a list of \"key: value\"");
      }
      return fields;
    } catch (JsonProcessingException e) {
      throw new UnreadableException("its front matter is not YAML: " + JsonReason.of(e));
    }
  }

  private static String title(SourceFile file, ArticleFields fields, MarkdownText body) {
    var declared = fields.line("title");
    if (declared != null) {
      return declared;
    }
    var heading = body.heading();
    return heading == null ? file.plainName().replaceFirst("\\.[^.]+$", "") : heading;
  }
}
