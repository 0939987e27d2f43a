package dev.munshi.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;

/** What a model writes in answer to a task, in the form that is asked for. */
public final class WrittenAnswer {

  private static final Pattern PASSAGE =
      Pattern.compile("\\[\\w+ passage (\\d+)]\\n(.*?)\\n\\[\\w+ end]", Pattern.DOTALL);

  private final String task;
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();
  private final ArrayNode statements = json.putArray("statements");
  private final ArrayNode searches = json.putArray("searches");

  /**
   * @param task what the model is asked, with the numbered passages
   */
  public WrittenAnswer(String task) {
    this.task = task;
  }

  /** The number of the passage in which the words stand, 99 where none has them. */
  public int passageWith(String words) {
    return PASSAGE
        .matcher(task)
        .results()
        .filter(passage -> passage.group(2).replaceAll("\\s+", " ").contains(words))
        .map(passage -> Integer.parseInt(passage.group(1)))
        .findFirst()
        .orElse(99);
  }

  /** A statement that cites each quote from the passage in which it stands. */
  public WrittenAnswer statement(String text, String... quotes) {
    return translated(text, "", quotes);
  }

  /** The same in another language than its quotes'. */
  public WrittenAnswer translated(String text, String original, String... quotes) {
    var statement = statements.addObject();
    var citations = statement.putArray("citations");
    for (var quote : List.of(quotes)) {
      citations.addObject().put("passage", passageWith(quote)).put("quote", quote);
    }
    statement.put("text", text).put("original", original);
    return this;
  }

  /** A statement that says of its quote that it stands in this passage. */
  public WrittenAnswer citing(int passage, String text, String quote) {
    var statement = statements.addObject();
    statement.putArray("citations").addObject().put("passage", passage).put("quote", quote);
    statement.put("text", text).put("original", "");
    return this;
  }

  public WrittenAnswer search(String question) {
    searches.add(question);
    return this;
  }

  @Override
  public String toString() {
    return json.toString();
  }
}
