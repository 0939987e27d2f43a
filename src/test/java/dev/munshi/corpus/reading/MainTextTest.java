package dev.munshi.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTextTest {

  private static final String FIRST =
      "The ferry office said on Monday that both piers would open before the summer begins.";
  private static final String SECOND =
      "Tickets will be sold on board, and bicycles travel free of charge until the end of May.";
  private static final String THIRD =
      "The town pays for half of the costs, which the council called a bargain for everybody.";

  @TempDir Path folder;

  private ReadFiles files;

  @BeforeEach
  void open() {
    files = new ReadFiles(folder);
  }

  private String text(String after) {
    return files
        .one(
            "a.html",
            "<body><article><h1>Piers open</h1><div class=text><p>%s</p><p>%s</p>%s</div></article>"
                .formatted(FIRST, SECOND, after))
        .text();
  }

  private static String p(String... paragraphs) {
    return "<p>" + String.join("</p><p>", paragraphs) + "</p>";
  }

  @Test
  void keeps_a_table_and_a_list_that_close_the_text() {
    var rows = new StringBuilder("<p>The fares:</p><table>");
    for (int i = 1; i <= 60; i++) {
      rows.append("<tr><td>Pier ").append(i).append("</td><td>").append(i * 2).append("</td></tr>");
    }
    assertThat(text(rows + "</table><ol><li>Bring a coat</li></ol>"))
        .contains("The fares:\n\nPier 1 2")
        .endsWith("Pier 60 120\n\nBring a coat");
  }

  @Test
  void goes_on_after_links_that_stand_loose_among_the_paragraphs() {
    var loose = "<p>DON'T MISS</p><p><a href=/x>Lighthouse sold to a hotel</a></p>";
    assertThat(text(loose + p(THIRD, FIRST.replace("Monday", "Friday"))))
        .doesNotContain("MISS")
        .doesNotContain("Lighthouse")
        .contains(THIRD)
        .contains("Friday");
  }

  @Test
  void does_not_take_a_pictures_credit_for_the_pages_end() {
    assertThat(
            text(
                "<img src=x><p>© A. Photographer</p>"
                    + p(THIRD, FIRST.replace("Monday", "Friday"))))
        .doesNotContain("Photographer")
        .contains(THIRD);
  }

  @Test
  void keeps_a_quoted_post_with_its_author_and_day() {
    var post =
        "<div class=social-embed><blockquote><p>Two piers!</p>— The Office (@office)"
            + " <a href=/x>November 18, 2019</a></blockquote></div>";
    assertThat(text(post + p(THIRD)))
        .contains("Two piers!\n\n— The Office (@office) November 18, 2019");
  }

  @Test
  void tells_a_paragraph_once_and_a_refrain_each_time() {
    assertThat(text(p(THIRD, FIRST, SECOND))).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
    var question = "And what would you change about the piers, if you could?";
    assertThat(
            text(
                p(
                    question,
                    THIRD,
                    question,
                    FIRST + " So be it.",
                    question,
                    SECOND + " So be it.")))
        .containsSubsequence(question, question, question);
  }

  @Test
  void leaves_a_list_of_links_below_the_text() {
    assertThat(
            text(
                "<p>More great harbour stories</p><ul><li>Why <a href=/x>the lighthouse was sold"
                    + " to a hotel</a>?</li><li>How <a href=/y>a captain lost his ship</a>?</li></ul>"))
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lesen Sie auch: Der Leuchtturm ist verkauft",
        "Lire aussi : Le phare est vendu",
        "Lea también: El faro se vendió",
        "Baca juga: Mercusuar dijual",
        "Читайте также: Маяк продан",
        "اقرأ أيضا: بيع المنارة",
        "یہ بھی پڑھیں: مینار فروخت",
        "यह भी पढ़ें: प्रकाशस्तंभ बिका",
        "Share on Facebook",
        "Teilen",
        "2.3k shares",
        "Advertisement",
        "Sign up for our daily newsletter",
        "This post may contain affiliate links."
      })
  void leaves_out_pointers_and_buttons_in_many_languages(String line) {
    assertThat(text(p(line, THIRD))).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Meistgelesen",
        "Sur le même sujet",
        "Notas relacionadas",
        "Mais notícias",
        "Articoli correlati",
        "Похожие новости",
        "مواضيع ذات صلة",
        "متعلقہ خبریں",
        "相关新闻",
        "関連記事",
        "관련기사",
        "Related stories"
      })
  void ends_where_related_news_begin_in_many_languages(String heading) {
    var related = "<div><h3>" + heading + "</h3><p>" + THIRD + "</p></div>";
    assertThat(text(related)).isEqualTo(FIRST + "\n\n" + SECOND);
  }
}
