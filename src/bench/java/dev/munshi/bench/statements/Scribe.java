package dev.munshi.bench.statements;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.answer.Question;
import dev.munshi.language.VisibleText;
import dev.munshi.retrieval.Retrieved;
import dev.munshi.testing.ModelServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A scripted model: tells, of the passages in its prompt, some things truly and invents others.
 * Asked again, it repeats half of what was refused and leaves out the rest. For one question at a
 * time.
 */
final class Scribe implements Function<ModelServer.Asked, String> {

  /** A true statement with the number of a passage that has not its quote. */
  private static final String WRONG_NUMBER = "WRONG_NUMBER";

  /** Of the invented statements one in so many is of that kind. */
  private static final int RARE = 10;

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern REFUSED =
      Pattern.compile(
          "\\[(?<mark>\\p{XDigit}+) refused statements]\\n(?<list>.*)\\n\\[\\k<mark> end]",
          Pattern.DOTALL);

  /**
   * What it writes about.
   *
   * @param retrieved what the passages in the prompt were chosen from
   * @param elsewhere sentences of another question's passages
   */
  record Matter(Question question, Retrieved retrieved, List<Source> elsewhere) {}

  private final Random random;
  private final int told;
  private final int invented;
  private final List<Case> written = new CopyOnWriteArrayList<>();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private volatile Matter matter;

  /**
   * @param told how many statements about a question are true
   * @param invented how many are not
   */
  Scribe(Matter first, long seed, int told, int invented) {
    this.matter = first;
    this.random = new Random(seed);
    this.told = told;
    this.invented = invented;
  }

  void turnTo(Matter next) {
    matter = next;
    written.clear();
    refused.clear();
  }

  /** What it wrote about this question, in this order. */
  List<Case> written() {
    return List.copyOf(written);
  }

  /** The texts that it was asked to write anew. */
  Set<String> refused() {
    return Set.copyOf(refused);
  }

  @Override
  public String apply(ModelServer.Asked asked) {
    var again = REFUSED.matcher(asked.user());
    if (again.find()) {
      return again(again.group("list"));
    }
    var shown = ShownPassages.of(asked.user(), matter.retrieved());
    return shown.hits().isEmpty() ? question() : answer(shown);
  }

  private String question() {
    var json = JsonNodeFactory.instance.objectNode().put("question", matter.question().text());
    json.putArray("searches").add(matter.question().text());
    return json.toString();
  }

  private String answer(ShownPassages shown) {
    var retrieved = matter.retrieved();
    var seen = new Retrieved(shown.hits(), retrieved.vector(), retrieved.time());
    var material = Material.of(seen, matter.elsewhere(), random);
    var statements = new ArrayList<JsonNode>();
    if (!material.chosen().isEmpty()) {
      boolean misnumbered = invented > 0 && random.nextInt(RARE) == 0;
      int lies = misnumbered ? invented - 1 : invented;
      var cases = Cases.of(material, told + invented - lies, lies);
      if (misnumbered) {
        cases.set(0, new Case(WRONG_NUMBER, true, cases.getFirst().statement()));
      }
      Collections.shuffle(cases, random);
      written.addAll(cases);
      cases.forEach(made -> statements.add(json(made, shown)));
    }
    return answer(statements);
  }

  private ObjectNode json(Case made, ShownPassages shown) {
    var json = JsonNodeFactory.instance.objectNode();
    var citations = json.putArray("citations");
    for (var citation : made.statement().citations()) {
      var wrong = shown.without(citation.quote());
      int other = wrong.isEmpty() ? shown.hits().size() + 1 : any(wrong);
      int number = made.kind().equals(WRONG_NUMBER) ? other : shown.number(citation).orElse(other);
      citations.addObject().put("passage", number).put("quote", VisibleText.of(citation.quote()));
    }
    return json.put("text", made.statement().text()).put("original", "");
  }

  private int any(List<Integer> numbers) {
    return numbers.get(random.nextInt(numbers.size()));
  }

  private String again(String list) {
    var repeated = new ArrayList<JsonNode>();
    try {
      for (var item : JSON.readTree(list)) {
        refused.add(item.path("text").asText());
        if (random.nextBoolean()) {
          repeated.add(((ObjectNode) item).without("reason"));
        }
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not as it was written: " + list, e);
    }
    return answer(repeated);
  }

  private static String answer(List<JsonNode> statements) {
    var json = JsonNodeFactory.instance.objectNode();
    json.putArray("statements").addAll(statements);
    json.putArray("searches");
    return json.toString();
  }
}
