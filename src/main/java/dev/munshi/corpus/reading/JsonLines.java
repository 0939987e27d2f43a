package dev.munshi.corpus.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.munshi.corpus.reading.ReadResult.Read;
import dev.munshi.corpus.reading.ReadResult.Unreadable;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A file of one article for each line, read as a stream. */
final class JsonLines {

  private static final JsonMapper JSON = mapper();

  private final SourceFile file;
  private final Consumer<ReadResult> sink;

  JsonLines(SourceFile file, Consumer<ReadResult> sink) {
    this.file = file;
    this.sink = sink;
  }

  private static JsonMapper mapper() {
    var mapper =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(SourceFile.LIMIT).build());
    return mapper;
  }

  /** Hands on a result for each line that is not blank. */
  void read() throws IOException, UnreadableException {
    int results = 0;
    try (var lines = new LineInput(file.open(), SourceFile.LIMIT)) {
      while (lines.next()) {
        var result = result(lines);
        if (result != null) {
          sink.accept(result);
          results++;
        }
      }
    }
    if (results == 0) {
      throw new UnreadableException("is empty");
    }
  }

  /** Null for a blank line. */
  private @Nullable ReadResult result(LineInput lines) {
    var place = ":" + lines.number();
    try {
      var line = text(lines);
      return line.isBlank() ? null : new Read(draft(line, "line " + lines.number(), place));
    } catch (UnreadableException e) {
      return new Unreadable(file.source() + place, e.reason());
    }
  }

  private static String text(LineInput lines) throws UnreadableException {
    if (lines.isTooLong()) {
      throw new UnreadableException("line " + lines.number() + " holds more than 64 MB");
    }
    if (!Decoder.isText(lines.bytes())) {
      throw new UnreadableException("line " + lines.number() + " is not text");
    }
    return Decoder.text(lines.bytes());
  }

  private Draft draft(String line, String named, String place) throws UnreadableException {
    var fields = new ArticleFields(object(line, named));
    var text = fields.text("text");
    if (text.isEmpty()) {
      throw new UnreadableException(named + " has no text");
    }
    var title = fields.line("title");
    return fields.draft(
        file.source() + place,
        file.name() + place,
        title == null ? Titles.fromText(text) : title,
        text);
  }

  private static JsonNode object(String line, String named) throws UnreadableException {
    try {
      var node = JSON.readTree(line);
      if (!node.isObject()) {
        throw new UnreadableException(named + " is not a JSON object");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new UnreadableException(named + " is not JSON: " + JsonReason.of(e));
    }
  }
}
