package dev.munshi.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ur  | بندرگاہ کی انتظامیہ نے کہا ہے کہ نیا گھاٹ اگلے ہفتے کشتیوں کے لیے کھول دیا جائے گا۔
          ar  | قالت إدارة الميناء إن الرصيف الجديد سيفتح أمام العبّارات في الأسبوع المقبل.
          fa  | اداره بندر گفت که اسکله جدید هفته آینده برای کشتی ها باز خواهد شد و همه می توانند بیایند.
          ps  | د بندر ادارې وویل چې نوې اسکله به راتلونکې اونۍ د بېړیو لپاره پرانیستل شي.
          sd  | بندرگاهه جي انتظاميا چيو ته نئون گهاٽ ايندڙ هفتي ٻيڙين لاءِ کوليو ويندو ۽ سڀ ڪو اچي سگهي ٿو.
          de  | Die Verwaltung des Hafens sagte, dass der neue Kai in der nächsten Woche für die Fähren geöffnet wird und auch Besucher kommen.
          fr  | La direction du port a dit que le nouveau quai est ouvert pour les ferries et que les visiteurs sont dans la ville.
          es  | La dirección del puerto dijo que el nuevo muelle se abre para los barcos y que no es para las visitas de la ciudad.
          en  | The harbour authority said that the new quay is to be open for ferries and that it was not for the visitors of the town.
          en  | The quay is open to all.
          """)
  void knows_a_language_by_its_letters_and_words(String language, String text) {
    assertThat(Language.guess(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2022", "Der Kai ist offen.", "Порт открыт для паромов.", "بندر"})
  void guesses_nothing_by_doubt(String text) {
    assertThat(Language.guess(text)).isNull();
  }
}
