package dev.munshi.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.PartialDate;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPageTest {

  private static final String FIRST =
      "The harbour authority said on Monday that it would open the northern quay to ferries.";
  private static final String SECOND =
      "Two operators have applied for the berths, and a third is expected to follow this week.";
  private static final String THIRD =
      "“We have waited for this since the storm,” said one captain, who asked not to be named.";
  private static final String ABOUT =
      "Harbour Post reports on ports and the people in them, and it has done so since the year 1990.";
  private static final String MENU =
      """
        • News
          • Ferries
          • Cargo
        • Opinion
        • Jobs
        • Archive
        • Contact
      """;

  @TempDir Path folder;

  private ReadFiles files;

  @BeforeEach
  void open() {
    files = new ReadFiles(folder);
  }

  private Draft read(String text) {
    return files.one("a.txt", text);
  }

  /** The copy of a blog's page: menus twice, counters, teasers, a form, a list and an about box. */
  private static String blog() {
    return String.join(
        "\n",
        "Harbour Post",
        MENU,
        "0",
        "0",
        "Subscribe",
        "Harbour Post Harbour Post",
        MENU,
        "Northern quay opens to ferries after the storm",
        "",
        "  • February 19, 2022",
        "Total",
        "0",
        "Shares",
        "Share",
        "Tweet",
        "",
        FIRST,
        "",
        SECOND,
        "",
        "https://example.org/press/1",
        "",
        "What captains say",
        "",
        THIRD,
        "",
        "Share",
        "Tweet",
        "Previous Article",
        "  • News",
        "",
        "Lighthouse Sold To Hotel Group By The City",
        "",
        "  • March 1, 2022",
        "Read More",
        "You May Also Like",
        "Crane Operators End Their Long Strike In The South",
        "  • October 12, 2025",
        "Leave a Reply",
        "Your email address will not be published.",
        "about",
        ABOUT,
        "© 1990-2025 Harbour Post. All rights reserved.");
  }

  @Test
  void finds_the_article_in_the_copy_of_a_page() {
    var draft = read(blog());
    assertThat(draft.text())
        .isEqualTo(String.join("\n\n", FIRST, SECOND, "What captains say", THIRD));
    assertThat(draft.title()).isEqualTo("Northern quay opens to ferries after the storm");
    assertThat(draft.publisher()).isEqualTo("Harbour Post");
    assertThat(draft.published()).isEqualTo(PartialDate.parse("2022-02-19"));
    assertThat(draft.author()).isNull();
    assertThat(draft.url()).isNull();
    assertThat(draft.language()).isEqualTo("en");
  }

  @Test
  void takes_no_date_from_the_top_the_teasers_or_the_footer() {
    var undated = blog().replace("  • February 19, 2022\n", "");
    assertThat(read("Saturday, September 13, 2025\n" + undated).published()).isNull();
  }

  @Test
  void reads_a_byline_stuck_to_the_portrait() {
    var signed =
        blog()
            .replace("Total\n", "HPby HP\nMarch 3, 2020\n\nStock Image\n")
            .replace("  • February 19, 2022\n", "");
    var draft = read("Saturday, September 13, 2025\n" + signed);
    assertThat(draft.author()).isEqualTo("HP");
    assertThat(draft.published()).isEqualTo(PartialDate.parse("2020-03-03"));
    assertThat(draft.text()).startsWith(FIRST).doesNotContain("Stock Image");
  }

  @Test
  void reads_a_first_line_that_is_marked_with_its_date() {
    var draft =
        read(
            " date 2024-11-19 Quay Opens To Ferries, At Last\nAda Mariner Published November 19, 2024 | 10:36 PM\n"
                + "The northern quay is open to ferries again, the authority said, and to all who wait there\n"
                + SECOND);
    assertThat(draft.title()).isEqualTo("Quay Opens To Ferries, At Last");
    assertThat(draft.author()).isEqualTo("Ada Mariner");
    assertThat(draft.published()).isEqualTo(PartialDate.parse("2024-11-19"));
    assertThat(draft.publisher()).isNull();
    assertThat(draft.text()).startsWith("The northern quay is open").endsWith(SECOND);
  }

  @Test
  void reads_a_wire_story_without_a_headline() {
    var draft =
        read(
            "KARACHI, Dec 12 (XYZ):"
                + FIRST
                + "\n"
                + SECOND
                + "\nFollow the Harbour Facebook page for the latest news.");
    assertThat(draft.publisher()).isEqualTo("XYZ");
    assertThat(draft.published()).isNull();
    assertThat(draft.title())
        .startsWith("The harbour authority said")
        .hasSizeLessThanOrEqualTo(100);
    assertThat(draft.text()).isEqualTo("KARACHI, Dec 12 (XYZ):" + FIRST + "\n\n" + SECOND);
  }

  @Test
  void takes_the_day_of_a_dateline_that_has_its_year() {
    assertThat(read("KARACHI, Dec 12, 2022 (XYZ): " + FIRST).published())
        .isEqualTo(PartialDate.parse("2022-12-12"));
  }

  @Test
  void believes_the_imprint_of_a_newspaper() {
    var draft =
        read(
            "Quay opens to ferries\n\n"
                + FIRST
                + "\n\n"
                + SECOND
                + "\n\nPublished in Harbour Post, February 19th, 2022");
    assertThat(draft.publisher()).isEqualTo("Harbour Post");
    assertThat(draft.published()).isEqualTo(PartialDate.parse("2022-02-19"));
    assertThat(draft.text()).endsWith(SECOND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"The quay opens today.", "Quay opens", "Call Ada", "."})
  void reads_a_note_of_one_line_whole(String note) {
    var draft = read(note);
    assertThat(draft.text()).isEqualTo(note);
    assertThat(draft.title()).isNotBlank();
  }

  @Test
  void reads_a_note_of_a_few_lines_whole() {
    var draft =
        read(
            "Ferry talks\n\nMet the operators. They want two berths.\n\n- 40 m\n- 60 m\n\nNext: the council.");
    assertThat(draft.title()).isEqualTo("Ferry talks");
    assertThat(draft.text())
        .isEqualTo(
            "Met the operators. They want two berths.\n\n40 m\n\n60 m\n\nNext: the council.");
  }

  @Test
  void reads_a_list_whole_where_nothing_is_prose() {
    assertThat(read("alpha\nbeta\ngamma\ndelta\nepsilon\nzeta\neta\ntheta\niota\nkappa\n").text())
        .contains("alpha")
        .contains("kappa");
  }

  @Test
  void joins_the_lines_of_wrapped_paragraphs() {
    var draft =
        read(
            """
            The harbour authority said on Monday that it would open the
            northern quay to ferries, and that two operators had already
            applied for the berths.

            A third operator is expected to follow within the week, which
            would fill the quay.
            """);
    assertThat(draft.text().split("\n\n")).hasSize(2);
    assertThat(draft.text())
        .contains("open the northern quay")
        .contains("which would fill the quay.");
  }

  @Test
  void names_urdu_by_its_letters_and_nothing_by_doubt() {
    assertThat(read("وزیر نے کہا کہ نئے قوانین جلد نافذ ہوں گے۔").language()).isEqualTo("ur");
    assertThat(read("Der Minister sprach gestern über neue Regeln.").language()).isNull();
  }
}
