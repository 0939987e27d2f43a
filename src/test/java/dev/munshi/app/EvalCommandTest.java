package dev.munshi.app;

import static dev.munshi.app.Ran.munshi;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.SmallCorpus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {

  @TempDir static Path shared;

  private static Path home;

  @BeforeAll
  static void prepare() throws Exception {
    home = Ran.home(shared.resolve("home"));
    var file = SmallCorpus.writeTo(shared.resolve("in"));
    assertThat(munshi("ingest", "--home", home.toString(), file.toString()).exit()).isZero();
  }

  private static Ran eval(Path questions, String... more) {
    var all = new ArrayList<>(List.of("eval", "--home", home.toString()));
    all.add(questions.toString());
    all.addAll(List.of(more));
    return munshi(all.toArray(String[]::new));
  }

  private static Path questions(String name, String... lines) throws Exception {
    return Files.write(shared.resolve(name), List.of(lines));
  }

  private static final String GOOD =
      "{\"id\":\"a\",\"question\":\""
          + SmallCorpus.QUESTION
          + "\",\"expect\":{\"answerable\":true,\"contains\":[\"4 March 2024\"],\"articles\":[\""
          + SmallCorpus.URL
          + "\"]}}";
  private static final String NONE =
      "{\"id\":\"b\",\"question\":\"What does bread cost in Lima?\",\"asked\":\"2024-06-01\","
          + "\"expect\":{\"answerable\":false}}";

  @Test
  void measures_search_answers_and_refusals() throws Exception {
    var ran = eval(questions("good.jsonl", GOOD, NONE), "--json");

    assertThat(ran.exit()).isZero();
    assertThat(ran.line().path("hit@1").asDouble()).isEqualTo(1);
    assertThat(ran.line().path("right").asDouble()).isEqualTo(1);
    assertThat(ran.line().path("refused_when_unanswerable").asDouble()).isEqualTo(1);
    assertThat(ran.line().path("auc").asDouble()).isEqualTo(1);
    assertThat(home.resolve("eval.html")).content().contains("0 of 2 questions failed");
  }

  @Test
  void tells_a_person_where_the_failures_are() throws Exception {
    var wrong = GOOD.replace("4 March 2024", "5 May 1999");
    var page = shared.resolve("failures.html");

    var ran = eval(questions("wrong.jsonl", wrong), "--page", page.toString());

    assertThat(ran.out()).contains("hit@1 1.000", "right 0.000", "1 failures: " + page);
    assertThat(page).content().contains("Answered something else", "5 May 1999");
  }

  @Test
  void tells_of_broken_lines_and_measures_the_rest() throws Exception {
    var ran = eval(questions("broken.jsonl", "rubbish", GOOD, "{\"question\":\"Who?\"}"), "--json");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err())
        .contains("question 1: it is not JSON", "question 3: it has no \"expect\"");
    assertThat(ran.line().path("questions").asInt()).isEqualTo(1);
  }

  @Test
  void a_file_without_questions_is_wrong_use() throws Exception {
    assertThat(eval(questions("none.jsonl")).exit()).isEqualTo(2);
    assertThat(eval(shared.resolve("missing.jsonl")).err()).contains("There is no readable file");
  }
}
