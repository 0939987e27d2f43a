package dev.munshi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.language.QuestionLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageNoteTest {

  @Test
  void says_nothing_to_who_asks_in_english() {
    assertThat(LanguageNote.of("When did the quay open?")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"نیا گھاٹ کب کھلا؟", "Naya ghaat kab khula tha?"})
  void speaks_urdu_in_the_letters_of_the_question(String question) {
    var note = LanguageNote.of(question);

    assertThat(note).isNotNull().doesNotContain("\n");
    assertThat(QuestionLanguage.of(note)).isEqualTo(QuestionLanguage.of(question));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Wann wurde der Kai geöffnet?", "码头什么时候开放？", "متى افتتح الميناء؟"})
  void speaks_english_to_all_others(String question) {
    assertThat(LanguageNote.of(question)).endsWith("so please ask in English.");
  }
}
