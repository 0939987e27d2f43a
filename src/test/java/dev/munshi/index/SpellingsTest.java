package dev.munshi.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {

  private final Shelf shelf = Shelf.inMemory();

  @AfterEach
  void close() {
    shelf.index().close();
  }

  private double words(String question) {
    var hits = shelf.search(question);
    return hits.stream()
        .filter(hit -> hit.passage().reference().id().equals("wanted"))
        .findFirst()
        .orElseThrow()
        .words();
  }

  @ParameterizedTest
  @CsvSource({
    "Zia ul Karim, Ziaul Karim",
    "Ziaul Karim, Zia ul Karim",
    "Zia-ul-Karim, Ziaul Karim",
    "Nur ud Din, Nuruddin",
    "Nuruddin, Nurud Din",
    "José Ibáñez, Jose Ibanez",
    "Jose Ibanez, José Ibáñez",
    "Mohammed, Muhammad",
    "Muhammad, Mohammed",
    "Ahmed, Ahmad",
    "Ahmad, Ahmed",
    "Hussain, Hussein",
    "Haque, Haq",
    "Choudhury, Chaudhry",
    "Abernathy, Abernethy",
    "Katherina, Kathariana"
  })
  void finds_a_name_in_another_spelling(String asked, String written) {
    shelf.put("other", "Title", "The ferry sailed without anybody.");
    shelf.put("wanted", "Title", "On Monday " + written + " resigned.");
    shelf.index().commit();
    assertThat(words("when did " + asked + " leave")).isPositive();
  }

  @Test
  void prefers_the_spelling_asked_for() {
    shelf.put("wanted", "Title", "On Monday Hussain resigned.");
    shelf.put("other", "Title", "On Monday Hussein resigned.");
    shelf.index().commit();
    assertThat(shelf.articles("Hussain")).startsWith("wanted", "other");
    assertThat(shelf.articles("Hussein")).startsWith("other", "wanted");
  }

  @ParameterizedTest
  @CsvSource({"Karin, Karim Abad", "1987, 1988", "Ada, Adam", "Marlow, Harlow", "elected, select"})
  void takes_no_other_word_for_a_name(String asked, String written) {
    shelf.put("other", "Title", "The ferry sailed with Karin, Ada and Marlow in 1987.");
    shelf.put("other2", "Title", "The lock closed with Karin, Ada and Marlow in 1987.");
    shelf.put("other3", "Title", "The quay sank with Karin, Ada and Marlow in 1987.");
    shelf.put("wanted", "Title", "Nobody saw " + written);
    shelf.index().commit();
    assertThat(words("when did " + asked + " leave")).isZero();
  }

  @Test
  void takes_a_word_that_a_large_corpus_lacks_for_a_typing_error() {
    shelf.put("wanted", "Title", "The parliament met.");
    shelf.index().commit();
    assertThat(words("parlament")).isZero();
    var texts = IntStream.range(0, 1_000).mapToObj(i -> "Trip " + i + " of the ferry.");
    shelf.put("trips", "Title", texts.toArray(String[]::new));
    shelf.index().commit();
    assertThat(words("parlament")).isPositive();
  }
}
