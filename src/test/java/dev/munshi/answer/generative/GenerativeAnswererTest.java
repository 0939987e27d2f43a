package dev.munshi.answer.generative;

import static dev.munshi.testing.SmallCorpus.QUESTION;
import static dev.munshi.testing.SmallCorpus.QUOTE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.answer.Answer;
import dev.munshi.answer.Statement;
import dev.munshi.llm.ModelFailedException;
import dev.munshi.llm.ModelFailure;
import dev.munshi.llm.Prompt;
import dev.munshi.testing.ScriptedModel;
import dev.munshi.testing.WrittenAnswer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenerativeAnswererTest {

  private static final String OWN_WORDS =
      "On 4 March 2024 Varnholm opened a public register of its algorithms.";
  private static final String BRANDT =
      "Brandt said that the tax office had not handed in its list yet.";
  private static final String REFUSED = "Varnholm closed its register of algorithms in 2019.";

  private static WrittenAnswer answer(Prompt prompt) {
    return new WrittenAnswer(prompt.user());
  }

  @Test
  void says_it_in_the_models_words_with_the_articles_sentence_as_proof() {
    var asked =
        Asked.writing(
            QUESTION, answer -> answer.statement(OWN_WORDS, "opened a public register of its"));

    assertThat(asked.texts()).containsExactly(OWN_WORDS);
    assertThat(asked.shown().getFirst().citations())
        .singleElement()
        .satisfies(citation -> assertThat(citation.quote()).isEqualTo(QUOTE));
    assertThat(asked.reply().note()).isNull();
    assertThat(asked.reply().understood()).isNull();
  }

  @Test
  void shows_a_statement_before_the_model_has_come_to_its_end() {
    var model =
        new ScriptedModel(
            prompt -> {
              var begun = answer(prompt).statement(OWN_WORDS, QUOTE).toString();
              return begun.substring(0, begun.indexOf("]}") + 2) + ", {\"text\": \"And then";
            });

    var asked = Asked.of(model, QUESTION);

    assertThat(asked.shown()).extracting(Statement::text).containsExactly(OWN_WORDS);
    assertThat(asked.texts()).containsExactly(OWN_WORDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On 5 March 2024 Varnholm opened a public register of its algorithms.",
        "Varnholm opened 40 public registers of its algorithms on 4 March 2024.",
        "Quellmark opened a public register of its algorithms on 4 March 2024.",
        "Varnholm did not open a public register of its algorithms on 4 March 2024.",
        "Varnholm opened a public register of its algorithms, and its mayor resigned over bribes.",
        "See the register at https://register.example/4 which Varnholm opened on 4 March 2024.",
      })
  void shows_nothing_that_its_quotes_do_not_say(String invented) {
    var asked = Asked.writing(QUESTION, answer -> answer.statement(invented, QUOTE));

    assertThat(asked.shown()).isEmpty();
    assertThat(asked.texts()).contains(QUOTE).doesNotContain(invented);
    assertThat(asked.note()).contains("do not bear out");
  }

  @Test
  void shows_nothing_whose_quote_stands_in_another_passage() {
    var asked =
        Asked.writing(
            QUESTION,
            answer -> answer.citing(answer.passageWith(QUOTE) == 1 ? 2 : 1, OWN_WORDS, QUOTE));

    assertThat(asked.shown()).isEmpty();
  }

  @Test
  void what_a_quote_leaves_out_of_its_sentence_counts_as_well() {
    var asked =
        Asked.writing(
            "What did the tax office hand in to Brandt?",
            answer ->
                answer.statement("The tax office had handed in its list.", "the tax office had"));

    assertThat(asked.shown()).isEmpty();
  }

  @Test
  void asks_once_more_for_what_it_refused_and_says_why() {
    var model =
        new ScriptedModel(
            prompt ->
                prompt.name().equals("again")
                    ? answer(prompt).statement(OWN_WORDS, QUOTE).toString()
                    : answer(prompt)
                        .statement(REFUSED, QUOTE)
                        .statement(BRANDT, BRANDT)
                        .toString());

    var asked = Asked.of(model, QUESTION);

    assertThat(asked.texts()).containsExactly(BRANDT, OWN_WORDS);
    assertThat(model.prompts()).hasSize(2);
    assertThat(model.prompts().getLast().user()).contains(REFUSED, "2019");
  }

  @Test
  void drops_what_is_wrong_a_second_time() {
    var model = Asked.model(answer -> answer.statement(REFUSED, QUOTE).statement(BRANDT, BRANDT));

    var asked = Asked.of(model, QUESTION);

    assertThat(asked.texts()).containsExactly(BRANDT);
    assertThat(model.prompts()).hasSize(2);
  }

  @Test
  void says_no_where_the_model_finds_no_answer() {
    var asked =
        Asked.writing("When did Varnholm close its register of algorithms?", answer -> answer);

    assertThat(asked.answer()).isInstanceOf(Answer.NotFound.class);
    assertThat(asked.note()).contains("found no answer");
  }

  @Test
  void a_model_that_finds_nothing_does_not_overrule_what_is_likely_right() {
    var asked =
        Asked.writing(
            "Who proposed the register of Varnholm after a housing tool had turned away 212 families?",
            answer -> answer);

    assertThat(asked.answer().confidence()).isGreaterThan(0.5);
    assertThat(asked.texts()).isNotEmpty();
    assertThat(asked.note()).startsWith("The language model found no answer");
  }

  @Test
  void says_in_urdu_what_would_help_where_the_model_fails_and_nothing_is_found() {
    var asked =
        Asked.of(
            ScriptedModel.failing(new ModelFailure.BudgetSpent()),
            "پیٹاگونیا کے گلیشیئر کب پگھلے؟");

    assertThat(asked.answer()).isInstanceOf(Answer.NotFound.class);
    assertThat(asked.note())
        .startsWith(new ModelFailure.BudgetSpent().sentence())
        .contains("انگریزی")
        .doesNotContain("was found");
  }

  @Test
  void does_not_ask_the_model_where_the_articles_hold_nothing() {
    var model = ScriptedModel.writing();

    var asked = Asked.of(model, "Which glaciers melted fastest in Patagonia last year?");

    assertThat(asked.answer()).isInstanceOf(Answer.NotFound.class);
    assertThat(model.prompts()).isEmpty();
  }

  @Test
  void searches_once_for_what_the_model_misses() {
    var fine = "The data protection authority of Quellmark fined the delivery company Orbita";
    var calls = new AtomicInteger();
    var model =
        new ScriptedModel(
            prompt ->
                calls.incrementAndGet() == 1
                    ? answer(prompt).search("Whom did Quellmark fine?").toString()
                    : answer(prompt)
                        .statement("Quellmark fined the delivery company Orbita.", fine)
                        .toString());

    var asked = Asked.of(model, QUESTION);

    assertThat(asked.texts()).containsExactly("Quellmark fined the delivery company Orbita.");
    assertThat(model.prompts()).hasSize(2);
  }

  @Test
  void says_no_more_than_there_is_room_for_and_nothing_twice() {
    var asked =
        Asked.writing(
            QUESTION,
            answer -> {
              for (int i = 0; i < 5; i++) {
                answer.statement(OWN_WORDS, QUOTE);
              }
              return answer;
            });

    assertThat(asked.texts()).containsExactly(OWN_WORDS);
  }

  static Stream<ModelFailure> failures() {
    return Stream.of(
        new ModelFailure.WrongKey(),
        new ModelFailure.UnknownModel("none"),
        new ModelFailure.TimedOut(Duration.ofSeconds(30)),
        new ModelFailure.RateLimited(null),
        new ModelFailure.Unavailable(),
        new ModelFailure.Refused(),
        new ModelFailure.CutOff(),
        new ModelFailure.Unreadable(),
        new ModelFailure.BudgetSpent(),
        new ModelFailure.TooManyCalls());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void answers_with_the_articles_sentences_where_the_model_fails(ModelFailure failure) {
    var asked = Asked.of(ScriptedModel.failing(failure), QUESTION);

    assertThat(asked.texts()).contains(QUOTE);
    assertThat(asked.note()).isEqualTo(failure.sentence() + " This answer was found without it.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "I cannot help with that.", "{\"statements\": [", "{\"answer\": 1}"})
  void asks_again_where_nothing_can_be_read_and_then_answers_without(String nonsense) {
    var model = ScriptedModel.writing(nonsense, nonsense);

    var asked = Asked.of(model, QUESTION);

    assertThat(model.prompts()).hasSize(2);
    assertThat(asked.texts()).contains(QUOTE);
    assertThat(asked.note()).startsWith(new ModelFailure.Unreadable().sentence());
  }

  @Test
  void what_was_verified_before_the_model_failed_stays() {
    var model =
        new ScriptedModel(
            prompt -> {
              if (prompt.name().equals("again")) {
                throw new ModelFailedException(new ModelFailure.Unavailable(), null);
              }
              return answer(prompt)
                  .statement(OWN_WORDS, QUOTE)
                  .statement(REFUSED, QUOTE)
                  .toString();
            });

    assertThat(Asked.of(model, QUESTION).texts()).containsExactly(OWN_WORDS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How many algorithms are on the register of Varnholm?|The register lists 37 systems so far."
      })
  void tells_the_model_the_rules_the_day_and_numbered_passages(String question, String said) {
    var model = Asked.model(answer -> answer.statement(said, said));

    Asked.of(model, question);

    var prompt = model.prompts().getFirst();
    assertThat(prompt.system()).contains("English", "only JSON");
    assertThat(prompt.user()).contains("2024-06-01", question, said, "Varnholm Gazette");
    assertThat(new WrittenAnswer(prompt.user()).passageWith(said)).isBetween(1, 12);
  }
}
