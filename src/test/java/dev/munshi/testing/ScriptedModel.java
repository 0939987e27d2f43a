package dev.munshi.testing;

import dev.munshi.llm.LanguageModel;
import dev.munshi.llm.ModelFailedException;
import dev.munshi.llm.ModelFailure;
import dev.munshi.llm.ModelSession;
import dev.munshi.llm.ModelUse;
import dev.munshi.llm.Prompt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A language model that writes what a script says, a few letters at a time. Thread-safe. */
public final class ScriptedModel implements LanguageModel {

  private static final int PIECE = 7;

  private final Function<Prompt, String> script;
  private final List<Prompt> prompts = Collections.synchronizedList(new ArrayList<>());

  /**
   * @param script what it writes; may throw {@link ModelFailedException}
   */
  public ScriptedModel(Function<Prompt, String> script) {
    this.script = script;
  }

  /** Writes these one after the other, whatever it is asked. */
  public static ScriptedModel writing(String... texts) {
    var left = new ArrayList<>(List.of(texts));
    return new ScriptedModel(prompt -> left.removeFirst());
  }

  /** Fails so, each time. */
  public static ScriptedModel failing(ModelFailure failure) {
    return new ScriptedModel(
        prompt -> {
          throw new ModelFailedException(failure, null);
        });
  }

  /** What it was asked, in this order. */
  public List<Prompt> prompts() {
    return List.copyOf(prompts);
  }

  @Override
  public String name() {
    return "scripted/model";
  }

  @Override
  public ModelSession open() {
    return new ModelSession() {
      @Override
      public String write(Prompt prompt, Consumer<String> piece) {
        prompts.add(prompt);
        var text = script.apply(prompt);
        for (int i = 0; i < text.length(); i += PIECE) {
          piece.accept(text.substring(i, Math.min(text.length(), i + PIECE)));
        }
        return text;
      }

      @Override
      public ModelUse use() {
        return ModelUse.NONE;
      }
    };
  }
}
