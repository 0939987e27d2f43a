package dev.munshi.corpus.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.regex.Pattern;

/** A Markdown file with YAML front matter, or without. */
final class MarkdownPage {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Pattern FENCE =
      Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.MULTILINE);

  private MarkdownPage() {}

  /** The first line of a front matter, as opposed to a text below a rule. */
  private static final Pattern FIELD = Pattern.compile("\\s*[\\p{L}_][\\w-]*:(?:\\s|\\z)");

  /** A file that does not begin with a front matter is Markdown as a whole. */
  private record Parts(String yaml, String markdown) {

    static Parts of(String source) throws UnreadableException {
      var fence = FENCE.matcher(source);
      if (!source.startsWith("---") || !fence.find() || fence.start() > 0) {
        return new Parts("", source);
      }
      int start = fence.end();
      if (fence.find()) {
        return new Parts(source.substring(start, fence.start()), source.substring(fence.end()));
      }
      if (FIELD.matcher(source).region(start, source.length()).lookingAt()) {
        throw new UnreadableException(
            "its front matter does not end: no line of \"---\" follows it");
      }
      return new Parts("", source);
    }
  }

  /** Throws the reason where the front matter is broken or there is no text. */
  static Draft read(Origin origin, String raw) throws UnreadableException {
    var source = raw.replaceAll("\\r\\n?", "\n");
    if (source.isBlank()) {
      throw new UnreadableException("is empty");
    }
    var parts = Parts.of(source);
    var fields = new ArticleFields(yaml(parts.yaml()));
    var body = MarkdownText.of(parts.markdown());
    var title = title(origin, fields, body);
    var text = body.without(title);
    if (text.isBlank()) {
      throw new UnreadableException(
          parts.yaml().isEmpty() ? "has no text" : "has no text below its front matter");
    }
    return fields.draft(origin.source(), origin.name(), title, text);
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

  private static String title(Origin origin, ArticleFields fields, MarkdownText body) {
    var declared = fields.line("title");
    if (declared != null) {
      return declared;
    }
    var heading = body.heading();
    return heading == null ? origin.title() : heading;
  }
}
