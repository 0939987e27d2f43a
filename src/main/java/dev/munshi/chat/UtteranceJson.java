package dev.munshi.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.munshi.answer.Answer;
import dev.munshi.document.Block;
import dev.munshi.document.Inline;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What was said, as it is kept in the store. */
public final class UtteranceJson {

  /** Tells the records of a sealed interface apart. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  private interface Named {}

  private static final List<Class<?>> CHOICES =
      List.of(Utterance.class, Answer.class, Block.class, Inline.class);

  private static final ObjectMapper JSON = mapper();

  private UtteranceJson() {}

  private static ObjectMapper mapper() {
    var times = new SimpleModule();
    add(times, LocalDate.class, LocalDate::parse);
    add(times, Duration.class, Duration::parse);
    var json =
        JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(times);
    for (var choice : CHOICES) {
      json.addMixIn(choice, Named.class);
      json.registerSubtypes(choice.getPermittedSubclasses());
    }
    return json.build();
  }

  private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> read) {
    module.addSerializer(type, ToStringSerializer.instance);
    module.addDeserializer(
        type,
        new FromStringDeserializer<T>(type) {
          private static final long serialVersionUID = 1;

          @Override
          protected T _deserialize(String value, DeserializationContext context) {
            return read.apply(value);
          }
        });
  }

  public static String write(Utterance utterance) {
    try {
      return JSON.writerFor(Utterance.class).writeValueAsString(utterance);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an utterance is made of records", e);
    }
  }

  /**
   * @throws IllegalArgumentException where this version of Munshi cannot read it
   */
  public static Utterance read(String json) {
    try {
      return JSON.readValue(json, Utterance.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("what was kept cannot be read: " + e.getMessage(), e);
    }
  }
}
