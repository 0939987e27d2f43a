package dev.munshi.answer.generative;

import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;

/** The forms of what a model returns, for providers that can hold it to them. */
final class Schemas {

  private static final JsonArraySchema TEXTS =
      JsonArraySchema.builder().items(new JsonStringSchema()).build();

  private static final JsonObjectSchema CITATION =
      JsonObjectSchema.builder()
          .addIntegerProperty("passage")
          .addStringProperty("quote")
          .required("passage", "quote")
          .build();

  /** The citations come first: who has copied the quote writes nearer to it. */
  private static final JsonObjectSchema STATEMENT =
      JsonObjectSchema.builder()
          .addProperty("citations", JsonArraySchema.builder().items(CITATION).build())
          .addStringProperty("text")
          .addStringProperty("original")
          .required("citations", "text", "original")
          .build();

  static final JsonSchema ANSWER =
      schema(
          "answer",
          JsonObjectSchema.builder()
              .addProperty("statements", JsonArraySchema.builder().items(STATEMENT).build())
              .addProperty("searches", TEXTS)
              .required("statements", "searches")
              .build());

  static final JsonSchema QUESTION =
      schema(
          "question",
          JsonObjectSchema.builder()
              .addStringProperty("question")
              .addProperty("searches", TEXTS)
              .required("question", "searches")
              .build());

  private Schemas() {}

  private static JsonSchema schema(String name, JsonObjectSchema root) {
    return JsonSchema.builder().name(name).rootElement(root).build();
  }
}
