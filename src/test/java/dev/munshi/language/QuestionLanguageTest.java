package dev.munshi.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ur | بندرگاہ کب کھولی گئی؟
          ur | PTA نے Twitter کو کب block کیا تھا؟
          ur | پاکستان میں انٹرنیٹ کیوں بند ہوا
          ur | فیس بک پر پابندی کس نے لگائی؟
          ur | What About Us نامی رپورٹ کس ادارے نے شائع کی تھی اور اس میں کیا لکھا ہے؟
          fa | چرا اینترنت در تهران قطع شد؟
          fa | بندر جدید کی باز می شود؟
          ar | متى افتتح الميناء الجديد؟
          ar | لماذا حجبت الهيئة الموقع؟
          ps | بندر کله پرانیستل شو او ولې وتړل شو؟
          sd | بندرگاهه ڪڏهن کوليو ويو؟
          hi | बंदरगाह कब खुला और किसने खोला?
          zh | 港口什么时候开放？
          zh | PTA什么时候封锁了Twitter？
          ja | 港はいつ開きましたか？
          ko | 항구는 언제 열렸습니까?
          ru | Когда открыли порт и кто это сделал?
          uk | Коли відкрили порт і хто це зробив?
          he | מתי נפתח הנמל החדש?
          el | Πότε άνοιξε το λιμάνι;
          de | Wann wurde der neue Kai geöffnet?
          de | Wer leitet die Behörde und seit wann?
          de | Was ist die Aufgabe der Behörde?
          fr | Quand est-ce que le port est ouvert ?
          fr | Qui dirige l'autorité du port ?
          fr | Combien de personnes ont été arrêtées pendant la grève ?
          es | ¿Cuándo se abrió el puerto?
          es | ¿Quién dirige la autoridad?
          it | Quando è stato aperto il porto?
          pt | Quando foi que o porto abriu para os barcos?
          nl | Wanneer werd de haven geopend en door wie?
          tr | Liman ne zaman açıldı ve neden kapandı?
          tr | PTA nedir?
          id | Kapan pelabuhan itu dibuka dan oleh siapa?
          """)
  void knows_a_question_by_its_script_or_its_words(String tag, String question) {
    var language = QuestionLanguage.of(question);

    assertThat(language.tag()).isEqualTo(tag);
    assertThat(language.english()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PTA ne Twitter kab block kiya tha?",
        "Bandargah kab khuli thi",
        "internet kyun band hua hai pakistan mein",
        "Social media rules ka draft kis ne banaya?",
        "naya qanoon kya kehta hai",
        "Mujhe batao ke ferry service kahan se chalti hai",
        "Twitter kab khulega?",
        "PTA kya hai?",
        "kya pakistan mein wikipedia par pabandi lagi thi",
        "Is policy ko kab approve kiya gaya aur is ka impact users par kya tha?",
        "is waqt chairman kaun hai",
        "bharat mein data protection kanoon kab lagu hua",
        "YE BILL KAB PASS HUA THA",
        "hukumat VPN ko register karne ka kyun keh rahi hai?"
      })
  void knows_urdu_in_latin_letters(String question) {
    var language = QuestionLanguage.of(question);

    assertThat(language)
        .isEqualTo(new QuestionLanguage("ur-Latn", "Urdu in Latin letters", false, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who opened the port?",
        "PTA",
        "Twitter ban 2021",
        "Der Spiegel interview",
        "What does ہنگامہ mean?",
        "Who is Kim Jong Un?",
        "kim jong un sister",
        "wat hapened to teh ferry servise",
        "who is mayor of los angeles",
        "la la land director",
        "Which film won at the Festival de Cannes?",
        "What did Hans von der Mark tell Il Sole?",
        "How much did Kia pay?",
        "Ministry delegation members",
        "when did Ko Wen-je meet Se Hoon Oh?",
        "Recep Tayyip Erdoğan visit",
        "hum tv ban reason",
        "Die Hard or Das Boot?",
        "Is par value taxed in Karachi?",
        "El Niño",
        "Beyoncé and naïve Björk",
        "Shakira Beyoncé Björk tour",
        "what is the meaning of hum dekhenge",
        ""
      })
  void takes_no_english_for_anything_else(String question) {
    assertThat(QuestionLanguage.of(question))
        .isEqualTo(new QuestionLanguage("en", "English", true, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kiedy otwarto nową przystań dla łodzi? | false
          قانون جدید | true
          ایران مخابرات | true
          Когато пристанище отвориха | false
          """)
  void claims_no_language_that_it_cannot_tell(String question, boolean rightToLeft) {
    assertThat(QuestionLanguage.of(question))
        .isEqualTo(new QuestionLanguage("und", "the language of the question", false, rightToLeft));
  }

  @ParameterizedTest
  @CsvSource({
    "ur, بندرگاہ کب کھلی؟, Urdu, true",
    "he, מתי נפתח הנמל החדש, Hebrew, true",
    "de, Wann wurde der Kai geöffnet?, German, false"
  })
  void says_what_it_is_called_and_how_it_runs(
      String tag, String question, String name, boolean rightToLeft) {
    assertThat(QuestionLanguage.of(question))
        .isEqualTo(new QuestionLanguage(tag, name, false, rightToLeft));
  }
}
