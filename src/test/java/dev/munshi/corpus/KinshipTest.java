package dev.munshi.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.Article;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KinshipTest {

  private static final int TRIES = 100;

  private final Pressroom pressroom = new Pressroom(7);

  private static Article article(
      @Nullable String outlet, @Nullable String published, List<String> sentences) {
    var date = published == null ? null : PartialDate.parse(published);
    var text = Pressroom.text(sentences);
    return new Article(
        new Reference("id", "f", null, "Title", outlet, null, date, null, null), "f", text);
  }

  private static boolean areKin(Article one, Article other) {
    return Kinship.of(one, Wording.of(one.text()), other, Wording.of(other.text())) > 0;
  }

  private static double share(IntPredicate kin) {
    return IntStream.range(0, TRIES).filter(kin).count() / (double) TRIES;
  }

  @ParameterizedTest
  @CsvSource({"0, 0.5, 0.99", "0.1, 0.3, 0.99", "0.2, 0.2, 0.99", "0.3, 0.2, 0.97", "0.4, 0, 0.8"})
  void knows_a_release_that_another_outlet_rewrote(double changed, double leftOut, double least) {
    assertThat(
            share(
                i -> {
                  var release = pressroom.sentences(25);
                  var rewrite = pressroom.rewritten(release, changed, leftOut);
                  return areKin(
                      article("Gazette", "2024-05-01", release),
                      article("Courier", "2024-05-02", rewrite));
                }))
        .isGreaterThanOrEqualTo(least);
  }

  @Test
  void tells_two_reports_apart_that_quote_the_same_words() {
    assertThat(
            share(
                i -> {
                  var quote = "“" + Pressroom.text(pressroom.sentences(4)) + "” she said.";
                  var one = new ArrayList<>(pressroom.sentences(15));
                  var other = new ArrayList<>(pressroom.sentences(15));
                  one.add(3, quote);
                  other.add(9, quote);
                  return areKin(
                      article("Gazette", "2024-05-01", one), article("Courier", null, other));
                }))
        .isZero();
  }

  @Test
  void tells_two_reports_apart_that_share_their_outlets_boilerplate() {
    assertThat(
            share(
                i -> {
                  var boilerplate = pressroom.sentences(6);
                  return areKin(
                      article(null, null, and(pressroom.sentences(20), boilerplate)),
                      article(null, null, and(pressroom.sentences(20), boilerplate)));
                }))
        .isZero();
  }

  @Test
  void tells_a_weekly_column_from_its_last() {
    assertThat(
            share(
                i -> {
                  var frame = pressroom.sentences(12);
                  return areKin(
                      article("Gazette", "2024-05-01", and(pressroom.sentences(12), frame)),
                      article("Courier", "2024-05-08", and(pressroom.sentences(12), frame)));
                }))
        .isZero();
  }

  @Test
  void tells_an_outlets_articles_apart_that_share_their_background() {
    var background = pressroom.sentences(12);
    var one = and(pressroom.sentences(10), background);
    var other = and(pressroom.sentences(10), background);
    assertThat(
            areKin(article("Gazette", "2024-05-01", one), article("Gazette", "2024-05-01", other)))
        .isFalse();
  }

  @Test
  void knows_an_article_that_its_outlet_put_out_twice() {
    var text = pressroom.sentences(20);
    var again = new ArrayList<>(text);
    again.set(0, pressroom.sentence());
    assertThat(areKin(article("Gazette", "2024-05-01", text), article("Gazette", null, again)))
        .isTrue();
  }

  @Test
  void says_nothing_of_texts_of_a_few_words() {
    var few = List.of("The ferry sailed from Port Ellery.");
    assertThat(areKin(article("Gazette", null, few), article("Courier", null, few))).isFalse();
  }

  private static List<String> and(List<String> first, List<String> second) {
    var both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }
}
