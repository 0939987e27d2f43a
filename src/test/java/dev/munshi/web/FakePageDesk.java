package dev.munshi.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.document.Document;
import dev.munshi.document.Edition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A desk that knows three words: {@code tell}, {@code order}, and all else is a question. */
final class FakePageDesk implements PageDesk {

  final List<Edition> posted = new ArrayList<>();
  final List<String> done = new ArrayList<>();
  final List<String> wished = new ArrayList<>();
  volatile Document told = new Document("Told", List.of());

  @Override
  public Heard hear(String line) {
    if (line.startsWith("tell")) {
      return new Heard.Wish(
          () -> {
            wished.add(line);
            return told;
          });
    }
    if (line.startsWith("order")) {
      return new Heard.Order(
          () -> {
            done.add(line);
            return new Document("Done", List.of());
          });
    }
    return new Heard.Question(line);
  }

  @Override
  public ObjectNode summary(String topic) {
    return JsonNodeFactory.instance.objectNode().put("summary", topic);
  }

  @Override
  public ObjectNode timeline(String topic) {
    return JsonNodeFactory.instance.objectNode().put("timeline", topic);
  }

  @Override
  public List<Edition.Heading> headings(int limit, int after) {
    return posted.reversed().stream()
        .skip(after)
        .limit(limit)
        .map(one -> new Edition.Heading(one.id(), one.at(), one.document().title()))
        .toList();
  }

  @Override
  public List<Edition> editions(int limit) {
    return posted.reversed().subList(0, Math.min(limit, posted.size()));
  }

  @Override
  public Optional<Edition> edition(UUID id) {
    return posted.stream().filter(edition -> edition.id().equals(id)).findFirst();
  }

  @Override
  public byte[] mail(Edition edition) {
    return ("Subject: " + edition.document().title() + "\r\n\r\n").getBytes(UTF_8);
  }
}
