package dev.munshi.answer.generative;

import dev.munshi.answer.Understood;
import dev.munshi.language.QuestionLanguage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a question is worked on.
 *
 * @param question made whole
 * @param understood the same where it differs from what was asked, to be shown; else null
 * @param parts what is looked for, at least one
 * @param language in which to answer
 */
record Plan(
    String question,
    @Nullable String understood,
    List<Understood> parts,
    QuestionLanguage language) {

  Plan {
    parts = List.copyOf(parts);
  }
}
