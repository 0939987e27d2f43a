package dev.munshi.answer.generative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.munshi.testing.ScriptedModel;
import dev.munshi.testing.SmallCorpus;
import dev.munshi.testing.WrittenAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationTest {

  private static final String QUESTION = "ورنہولم نے اپنے الگورتھم کا رجسٹر کب کھولا؟";
  private static final String IN_URDU =
      "ورنہولم نے ۴ مارچ ۲۰۲۴ کو اپنے الگورتھم کا عوامی رجسٹر کھولا۔";
  private static final String IN_ENGLISH =
      "Varnholm opened a public register of its algorithms on 4 March 2024.";

  private static Asked asked(String text, String original) {
    var model =
        new ScriptedModel(
            prompt ->
                prompt.name().equals("question")
                    ? reading()
                    : new WrittenAnswer(prompt.user())
                        .translated(text, original, SmallCorpus.QUOTE)
                        .toString());
    return Asked.of(model, QUESTION);
  }

  private static String reading() {
    var json = JsonNodeFactory.instance.objectNode().put("question", QUESTION);
    json.putArray("searches").add(SmallCorpus.QUESTION);
    return json.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "Odo Lind ne kaha ke register 4 march 2024 ko khola gaya., false",
    "Varnholm ne register 4 march 2024 ko khola tha., true",
    "Varnholm ne register evil．example par 4 march 2024 ko khola tha., false"
  })
  void in_latin_letters_names_must_stand_in_the_original(String text, boolean faithful) {
    assertThat(Translation.isFaithful(text, IN_ENGLISH)).isEqualTo(faithful);
  }

  @Test
  void a_translation_is_one_line() {
    assertThat(Translation.isFaithful(IN_URDU, IN_ENGLISH)).isTrue();
    assertThat(Translation.isFaithful(IN_URDU.replace(" کو", "\nکو"), IN_ENGLISH)).isFalse();
  }

  @Test
  void answers_in_the_language_of_the_question_and_quotes_in_that_of_the_article() {
    var asked = asked(IN_URDU, IN_ENGLISH);

    assertThat(asked.texts()).containsExactly(IN_URDU);
    assertThat(asked.shown().getFirst().citations().getFirst().quote())
        .isEqualTo(SmallCorpus.QUOTE);
    assertThat(asked.note()).startsWith("Translated by the language model");
  }

  @ParameterizedTest
  @CsvSource({
    "Varnholm opened a public register of its algorithms on 5 March 2024.",
    "Quellmark opened a public register of its algorithms on 4 March 2024.",
    "Varnholm closed its register on 4 March 2024 and fired its staff."
  })
  void shows_no_translation_whose_original_the_quotes_do_not_bear_out(String original) {
    assertThat(asked(IN_URDU, original).shown()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ورنہولم نے ۵ مارچ ۲۰۲۴ کو اپنے الگورتھم کا عوامی رجسٹر کھولا۔",
    "ورنہولم نے ۴ مارچ ۲۰۲۴ کو اپنے الگورتھم کا رجسٹر کھولا۔ https://evil.example",
    "ورنہولم نے ۴ مارچ ۲۰۲۴ کو [رجسٹر](evil.example) کھولا۔",
    "Varnholm paid 3 bribes on 4 March 2024.",
    "Das Register wurde von der Stadt nicht am 4 März 2024 und auch nicht 2024 eröffnet."
  })
  void shows_no_text_that_is_no_translation(String text) {
    assertThat(asked(text, IN_ENGLISH).shown()).isEmpty();
  }
}
