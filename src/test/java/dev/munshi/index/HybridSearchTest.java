package dev.munshi.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HybridSearchTest {

  private static final Shelf NEWS = news();

  private static Shelf news() {
    var shelf = Shelf.inMemory();
    shelf.put("ferry", "Sailing resumes", "The café ferry sailed.", "Its captains were cheered.");
    shelf.put("tram", "Rails replaced", "A tram derailed near the O'Neill bridge.");
    shelf.put("urdu", "خبر", "وزیر نے بندرگاہ کا دورہ کیا۔");
    shelf.index().commit();
    shelf.put("flood", "River rises", "Wardens closed the lock AND warned (twice) of water.");
    shelf.index().commit();
    return shelf;
  }

  @ParameterizedTest
  @CsvSource({
    "tram, tram",
    "TRAMS, tram",
    "CAFE ferries, ferry",
    "captain's, ferry",
    "بندرگاہ, urdu",
    "closing of locks, flood"
  })
  void finds_by_words_in_whatever_form(String query, String article) {
    var best = NEWS.search(query).getFirst();
    assertThat(best.passage().reference().id()).isEqualTo(article);
    assertThat(best.words()).isPositive();
  }

  @Test
  void finds_by_the_vector_alone() {
    var near = NEWS.embedder().embed("A tram derailed near the O'Neill bridge.");
    var best =
        NEWS.index()
            .search(new IndexQuery("streetcar accident", near, Shelf.ANY_TIME, 1, 1))
            .getFirst();
    assertThat(best.passage().reference().id()).isEqualTo("tram");
    assertThat(best.words()).isZero();
    assertThat(best.cosine()).isCloseTo(1, within(1e-6));
  }

  @Test
  void counts_the_words_of_the_title() {
    var shelf = Shelf.inMemory();
    try (var index = shelf.index()) {
      shelf.put("plain", "Council notes", "The vote was postponed.");
      shelf.put("titled", "Zoning dispute", "The vote was postponed.");
      index.commit();
      assertThat(shelf.articles("zoning vote")).containsExactly("titled", "plain");
      assertThat(shelf.search("zoning").getFirst().words()).isPositive();
    }
  }

  @Test
  void prefers_words_in_the_body_to_words_in_the_title() {
    var shelf = Shelf.inMemory();
    try (var index = shelf.index()) {
      shelf.put("titled", "Zoning", "Council notes");
      shelf.put("plain", "Council notes", "Zoning");
      index.commit();
      var byWords = new IndexQuery("zoning", shelf.embedder().embed(""), Shelf.ANY_TIME, 2, 1);
      assertThat(Shelf.articles(index.search(byWords))).containsExactly("plain", "titled");
    }
  }

  @Test
  void finds_nothing_in_an_empty_index() {
    var shelf = Shelf.inMemory();
    try (var index = shelf.index()) {
      assertThat(shelf.search("ferry")).isEmpty();
      index.commit();
      assertThat(shelf.search("ferry")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zeppelin", "", " ", "the of and", "?!", "😀"})
  void gives_the_nearest_passages_when_no_word_is_known(String query) {
    assertThat(NEWS.search(query)).hasSize(5).allMatch(hit -> hit.words() == 0);
  }

  @Test
  void gives_no_more_hits_than_wanted_and_no_more_of_one_article() {
    var shelf = Shelf.inMemory();
    try (var index = shelf.index()) {
      shelf.put("a", "Title", "Ferry ferry ferry.", "Ferry ferry ship.", "Ferry boat ship.");
      shelf.put("b", "Title", "Ferry and harbour and quay and crane.");
      shelf.put("c", "Title", "Harbour and quay and crane and mole.");
      index.commit();
      var vector = shelf.embedder().embed("ferry");
      assertThat(
              Shelf.articles(index.search(new IndexQuery("ferry", vector, Shelf.ANY_TIME, 9, 2))))
          .containsExactly("a", "a", "b", "c");
      assertThat(
              Shelf.articles(index.search(new IndexQuery("ferry", vector, Shelf.ANY_TIME, 9, 1))))
          .containsExactly("a", "b", "c");
      assertThat(
              Shelf.articles(index.search(new IndexQuery("ferry", vector, Shelf.ANY_TIME, 2, 9))))
          .containsExactly("a", "a");
    }
  }

  @Test
  void prefers_articles_of_the_time_in_question() {
    var shelf = Shelf.inMemory();
    try (var index = shelf.index()) {
      shelf.putDated("undated", null, "The ferry sailed.");
      shelf.putDated("early", "2023-04-30", "The ferry sailed.");
      shelf.putDated("then", "2024-05-02", "The ferry sailed.");
      shelf.putDated("soon", "2024-05-20", "The ferry sailed.");
      index.commit();
      var may = new Nearness(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 7), 0.25);
      var vector = shelf.embedder().embed("ferry");
      var near = index.search(new IndexQuery("ferry", vector, may, 9, 1));
      assertThat(Shelf.articles(near)).startsWith("then", "soon").hasSize(4);
      assertThat(near.getFirst().score()).isGreaterThan(near.getLast().score());
      var words = index.search(new IndexQuery("ferry", vector, Shelf.ANY_TIME, 9, 1));
      assertThat(words).extracting(Hit::score).containsOnly(words.getFirst().score());
    }
  }

  @Test
  void gives_one_article_for_each_story_the_first_among_equals() {
    var shelf = Shelf.inMemory();
    try (var index = shelf.index()) {
      shelf.putDated("late", "2024-05-03", "wire", "The ferry sailed at last.");
      shelf.putDated("first", "2024-05-01", "wire", "The ferry sailed at once.");
      shelf.putDated("undated", null, "wire", "The ferry sailed at noon.");
      shelf.putDated("other", "2024-05-04", "other", "The ferry was sold.");
      shelf.putDated("poor", "2024-04-01", "wire", "A strike was over.");
      index.commit();
      assertThat(shelf.articles("ferry sailed")).containsExactly("first", "other");
    }
  }

  @Test
  void prefers_a_passage_whose_article_says_more_of_it() {
    var shelf = Shelf.inMemory();
    try (var index = shelf.index()) {
      shelf.put("alone", "Title", "The ferry sailed.");
      shelf.put("supported", "Title", "The ferry sailed.", "Crowds cheered the ferry.");
      index.commit();
      var hits = shelf.search("ferry sailed");
      assertThat(Shelf.articles(hits)).startsWith("supported", "alone");
      assertThat(hits.get(0).words()).isEqualTo(hits.get(1).words());
    }
  }

  @Test
  void prefers_an_article_that_speaks_of_all_of_the_question_somewhere() {
    var shelf = Shelf.inMemory();
    try (var index = shelf.index()) {
      shelf.put("other", "Title", "The ferry sailed.", "Bakers won a prize.");
      index.commit();
      shelf.put("whole", "Title", "The ferry sailed.", "Wardens had opened the lock.");
      shelf.put("another", "Title", "The ferry sailed.", "Nobody won the raffle.");
      index.commit();
      var query = new IndexQuery("ferry warden", shelf.embedder().embed(""), Shelf.ANY_TIME, 9, 1);
      assertThat(Shelf.articles(index.search(query)).getFirst()).isEqualTo("whole");
    }
  }

  @Test
  void prefers_what_an_article_tells_first() {
    var shelf = Shelf.inMemory();
    try (var index = shelf.index()) {
      shelf.put("late", "Title", "Bakers won a prize.", "The ferry sailed.");
      shelf.put("early", "Title", "The ferry sailed.", "Bakers won a prize.");
      index.commit();
      var best = shelf.search("ferry sailed");
      assertThat(Shelf.articles(best)).startsWith("early", "late");
      assertThat(best.getFirst().passage().span().start()).isZero();
    }
  }

  @Test
  void refuses_to_look_for_less_than_one_hit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IndexQuery("ferry", new float[1], Shelf.ANY_TIME, 0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IndexQuery("ferry", new float[1], Shelf.ANY_TIME, 1, 0));
  }

  @Test
  void takes_a_query_of_many_thousand_words() {
    var words = IntStream.range(0, 5_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    assertThat(NEWS.search(words)).isNotEmpty();
    assertThat(NEWS.search("x".repeat(100_000))).isNotEmpty();
  }

  @Provide
  Arbitrary<String> queries() {
    var syntax =
        Arbitraries.of(
            "ferry",
            "tram",
            "body:",
            "*:*",
            "*",
            "?",
            "~2",
            "^9",
            "\"",
            "(",
            ")",
            "[a TO b]",
            "{",
            "}",
            "/",
            "\\",
            "+",
            "-",
            "!",
            "&&",
            "||",
            "AND",
            "OR",
            "NOT",
            ":",
            " ",
            "\u0000",
            "\uD83D",
            "\uDE00",
            "💧",
            "ا",
            "O'Neill",
            "'s");
    var pieces = syntax.list().ofMaxSize(12).map(list -> String.join("", list));
    return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(80));
  }

  @Property(tries = 300)
  void reads_any_text_as_words_and_never_as_syntax(@ForAll("queries") String query) {
    var hits = NEWS.search(query);
    assertThat(hits).hasSize(5);
    assertThat(hits).isSortedAccordingTo(Comparator.comparingDouble(Hit::score).reversed());
    assertThat(hits).allMatch(hit -> hit.words() >= 0 && Math.abs(hit.cosine()) <= 1 + 1e-6);
  }

  @Test
  void gives_every_hit_its_own_cosine_across_segments_and_deletions() {
    var shelf = Shelf.inMemory();
    var random = new Random(11);
    try (var index = shelf.index()) {
      for (int i = 0; i < 40; i++) {
        shelf.put("a" + i % 25, "Title", words(random), words(random));
        if (random.nextInt(3) == 0) {
          index.commit();
        }
      }
      index.commit();
      var query = words(random);
      var vector = shelf.embedder().embed(query);
      var hits = index.search(new IndexQuery(query, vector, Shelf.ANY_TIME, 100, 100));
      assertThat(hits).hasSize(50);
      for (var hit : hits) {
        var own = shelf.embedder().embed(hit.passage().text());
        assertThat(hit.cosine()).isCloseTo(product(own, vector), within(1e-5));
      }
    }
  }

  private static String words(Random random) {
    var known = List.of("ferry", "tram", "lock", "quay", "crane", "mole", "tariff", "permit");
    return IntStream.range(0, 4)
        .mapToObj(i -> known.get(random.nextInt(known.size())))
        .collect(Collectors.joining(" "));
  }

  private static double product(float[] one, float[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] * other[i]).sum();
  }
}
