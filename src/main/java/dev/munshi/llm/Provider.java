package dev.munshi.llm;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose API a model is spoken to by. */
public enum Provider {
  /** OpenAI's, and every server that speaks as it does. */
  OPENAI,
  ANTHROPIC,
  GEMINI,
  OLLAMA;

  /** The provider that a setting names, or nothing. */
  public static Optional<Provider> named(String name) {
    return Stream.of(values()).filter(provider -> provider.toString().equals(name)).findFirst();
  }

  /** As a setting names it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
