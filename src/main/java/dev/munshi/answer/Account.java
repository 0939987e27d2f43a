package dev.munshi.answer;

import org.jspecify.annotations.Nullable;

/**
 * One of several tellings of a matter that differ.
 *
 * @param speaker who says so, in the article's own words, or null where the article itself does
 * @param statement the sentence, verified like any other, with one citation
 */
public record Account(@Nullable String speaker, Statement statement) {

  public Account {
    if (statement.citations().size() != 1) {
      throw new IllegalArgumentException("an account stands in one place");
    }
  }

  public Citation citation() {
    return statement.citations().getFirst();
  }
}
