package dev.munshi.briefing;

import dev.munshi.answer.Statement;
import dev.munshi.article.Reference;
import java.util.List;

/**
 * What is new, by story.
 *
 * @param items the most telling first
 * @param stories how many there were on the topics
 */
public record Bulletin(List<Item> items, int stories) {

  public Bulletin {
    items = List.copyOf(items);
  }

  /**
   * One story.
   *
   * @param article that tells it
   * @param statements one or two, each verified
   */
  public record Item(Reference article, List<Statement> statements) {
    public Item {
      statements = List.copyOf(statements);
      if (statements.isEmpty()) {
        throw new IllegalArgumentException("an item tells something");
      }
    }
  }
}
