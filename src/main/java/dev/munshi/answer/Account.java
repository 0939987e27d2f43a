package dev.munshi.answer;

import dev.munshi.answer.accounts.Speakers;
import dev.munshi.article.Passage;
import dev.munshi.article.Span;
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

  /**
   * A sentence of a passage, verbatim but for its relative days, with who is said to say so.
   *
   * @param within where it stands in the passage's text
   */
  public static Account of(Passage passage, Span within, Holdings holdings) {
    var statement = Statement.quoting(Citation.of(passage, passage.inArticle(within)));
    return new Account(Speakers.of(passage, within), Whereabouts.told(statement, holdings));
  }

  public Citation citation() {
    return statement.citations().getFirst();
  }
}
