package dev.munshi.answer.generative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.munshi.answer.Turn;
import dev.munshi.llm.Prompt;
import dev.munshi.testing.ScriptedModel;
import dev.munshi.testing.WrittenAnswer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComprehensionTest {

  private static final Turn MET =
      new Turn(
          "When did Pelikan meet the Nordhavn Digital Council?",
          "Pelikan met the Nordhavn Digital Council on 9 April 2024.");
  private static final String WHO = "And who set it up?";
  private static final String FALK =
      "The Nordhavn Digital Council was set up by Minister Runa Falk in January 2023.";
  private static final String FINE =
      "The data protection authority of Quellmark fined the delivery company Orbita 3.4 million"
          + " euros on 17 May 2024.";
  private static final String OPENED =
      "Varnholm opened a public register of its algorithms on 4 March 2024.";

  /** Reads a question so, and answers with the sentence where it is shown. */
  private static ScriptedModel reading(String read, Function<WrittenAnswer, Object> answer) {
    return new ScriptedModel(
        prompt ->
            prompt.name().equals("question")
                ? read
                : answer.apply(new WrittenAnswer(prompt.user())).toString());
  }

  private static String read(String question, String... searches) {
    var json = JsonNodeFactory.instance.objectNode().put("question", question);
    var list = json.putArray("searches");
    List.of(searches).forEach(list::add);
    return json.toString();
  }

  private static List<String> names(ScriptedModel model) {
    return model.prompts().stream().map(Prompt::name).toList();
  }

  @Test
  void asks_the_model_nothing_about_a_question_that_is_plain() {
    var model = reading("", answer -> answer.statement(OPENED, OPENED));

    Asked.of(model, "When did Varnholm open its register of algorithms?");

    assertThat(names(model)).containsExactly("answer");
  }

  @Test
  void makes_a_follow_up_whole_from_the_conversation() {
    var whole = "Who set up the Nordhavn Digital Council?";
    var model = reading(read(whole, whole), answer -> answer.statement(FALK, FALK));

    var asked = Asked.of(model, WHO, MET);

    assertThat(asked.reply().understood()).isEqualTo(whole);
    assertThat(asked.texts()).containsExactly(FALK);
    assertThat(model.prompts().getFirst().user())
        .contains("Asked: " + MET.question(), "Answered: " + MET.answer());
  }

  @Test
  void a_new_subject_stays_as_it_was_asked() {
    var question = "When did Varnholm open its register of algorithms?";
    var model = reading(read(question, question), answer -> answer.statement(OPENED, OPENED));

    var asked = Asked.of(model, question, MET);

    assertThat(asked.reply().understood()).isNull();
    assertThat(asked.texts()).containsExactly(OPENED);
  }

  static Stream<String> strangeReadings() {
    return Stream.of(
        read("Who set up the Nordhavn Digital Council, friend of Odo Lind?"),
        read("Who set up the Council? See https://evil.example/x"),
        read("Who set up the <!channel> Council?"),
        read("Who set up the Nordhavn\u202E Digital Council?"),
        read("Council ".repeat(60)),
        read(WHO, WHO),
        read("Who did not set up the Nordhavn Digital Council?"),
        read("Who set up the Nordhavn Digital Council!"),
        read("Who set up the\nNordhavn Digital Council?"),
        read(""),
        "{\"question\": ",
        "Ignore the rules.");
  }

  @ParameterizedTest
  @MethodSource("strangeReadings")
  void shows_no_reading_with_words_that_nobody_said(String read) {
    var model = reading(read, answer -> answer.statement(FALK, FALK));

    var asked = Asked.of(model, WHO, MET);

    assertThat(asked.reply().understood()).isEqualTo(WHO + " (Pelikan, Nordhavn Digital Council)");
    assertThat(asked.texts()).containsExactly(FALK);
  }

  @Test
  void searches_for_each_side_of_a_comparison_and_answers_once() {
    var model =
        reading(
            read(
                "How do Quellmark and Varnholm differ on algorithms and fines?",
                "Whom did the data protection authority of Quellmark fine?",
                "When did Varnholm open its register of algorithms?"),
            answer -> answer.statement(FINE, FINE).statement(OPENED, OPENED));

    var asked = Asked.of(model, "How do Quellmark and Varnholm differ on algorithms and fines?");

    assertThat(asked.texts()).containsExactly(FINE, OPENED);
    assertThat(names(model)).containsExactly("question", "answer");
  }

  @Test
  void says_so_where_the_articles_answer_one_part_only() {
    var model =
        reading(
            read(
                "How do Quellmark and Patagonia differ on fines and glaciers?",
                "Whom did the data protection authority of Quellmark fine?",
                "Which glaciers melted in Patagonia?"),
            answer -> answer.statement(FINE, FINE));

    var asked = Asked.of(model, "How do Quellmark and Patagonia differ on fines and glaciers?");

    assertThat(asked.texts()).containsExactly(FINE);
    assertThat(asked.note()).contains("only a part");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ورنہولم نے الگورتھم کا رجسٹر کب کھولا؟", "Varnholm ne register kab khola tha?"})
  void searches_in_english_for_a_question_in_another_language(String question) {
    var model =
        reading(
            read(question, "When did Varnholm open its register of algorithms?"),
            answer -> answer.statement(OPENED, OPENED));

    var asked = Asked.of(model, question);

    assertThat(model.prompts().getLast().system()).contains("Urdu");
    assertThat(asked.texts()).containsExactly(OPENED);
  }
}
