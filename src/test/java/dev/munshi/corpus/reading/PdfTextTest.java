package dev.munshi.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.PrintedPdf;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

/** How the text of a PDF is put together from what stands on its pages. */
class PdfTextTest {

  private static final Origin FILE = new Origin("/in/act.pdf", "act.pdf", "act", null);
  private static final float COLUMN = 215;
  private static final float RIGHT = 308;

  private static Draft read(PrintedPdf pdf) throws UnreadableException {
    return PdfFile.read(FILE, pdf.bytes());
  }

  /** About eleven lines of a column, other words for each number. */
  private static String story(String mark) {
    return "%s-one ferries were counted by the wardens of the quay, who wrote down what they"
            .formatted(mark)
        + " carried and where they went. %s-two of them had no licence, said the report, and"
            .formatted(mark)
        + " their owners were told to come to the office of the board before the season ends.";
  }

  @Test
  void reads_one_column_after_the_other_below_a_heading() throws Exception {
    var pdf = new PrintedPdf().page().heading("The count of the ferries in all the harbours", 18);
    pdf.block(story("a"), PrintedPdf.LEFT, COLUMN, 10, false)
        .block(story("b"), PrintedPdf.LEFT, COLUMN, 10, false);
    pdf.top().space(35);
    pdf.block(story("c"), RIGHT, COLUMN, 10, false).block(story("d"), RIGHT, COLUMN, 10, false);

    var draft = read(pdf);

    assertThat(draft.title()).isEqualTo("The count of the ferries in all the harbours");
    assertThat(draft.text())
        .isEqualTo(String.join("\n\n", story("a"), story("b"), story("c"), story("d")));
  }

  @Test
  void reads_the_rows_of_a_table_from_left_to_right() throws Exception {
    var pdf = new PrintedPdf().page().paragraph(story("a"));
    for (var row : new String[] {"Barge", "Dinghy", "Ferry", "Launch", "Punt", "Tug"}) {
      pdf.lines(PrintedPdf.LEFT, row).space(-11 * 1.25f).lines(400, "Rs " + row.length() + "00");
    }
    assertThat(read(pdf).text()).contains("Barge Rs 500", "Punt Rs 400", "Tug Rs 300");
  }

  @Test
  void puts_words_together_that_a_line_end_parted() throws Exception {
    var pdf =
        new PrintedPdf()
            .page()
            .lines(
                PrintedPdf.LEFT,
                "The board wants every operator to file a yearly report to the minis-",
                "try, and a well-known lawyer said that such rules were common in a well-",
                "known port of the south. Nobody had asked for a Port-Ellery-wide sys-",
                "tem of permits so far.");
    assertThat(read(pdf).text())
        .isEqualTo(
            "The board wants every operator to file a yearly report to the ministry, and a"
                + " well-known lawyer said that such rules were common in a well-known port of the"
                + " south. Nobody had asked for a Port-Ellery-wide system of permits so far.");
  }

  @Test
  void leaves_out_headers_footers_and_page_numbers() throws Exception {
    var names = new String[] {"Barge", "Ferry", "Launch", "Punt", "Tug"};
    var pdf = new PrintedPdf();
    for (int page = 1; page <= 5; page++) {
      pdf.page().at("Gazette of Port Ellery", PrintedPdf.LEFT, 810, 9, false);
      pdf.at("Page " + page + " of 5", 280, 30, 9, false);
      pdf.at(page % 2 == 0 ? "Part Two" : "Part One", 400, 810, 9, false);
      pdf.paragraph(story(names[page - 1]));
    }
    assertThat(read(pdf).text()).doesNotContain("Gazette", "of 5", "Part").contains("Tug-two");
  }

  @Test
  void leaves_out_a_table_of_contents() throws Exception {
    var pdf =
        new PrintedPdf().page().lines(72, "The quay . . . . . . . . . 4", "Its light ...... 12");
    assertThat(read(pdf.space(20).paragraph(story("a"))).text()).isEqualTo(story("a"));
  }

  @Test
  void leaves_a_number_that_stands_in_the_text() throws Exception {
    var pdf = new PrintedPdf().page().paragraph(story("a")).lines(PrintedPdf.LEFT, "1,250");
    assertThat(read(pdf).text()).endsWith("1,250");
  }

  @Test
  void knows_where_each_page_begins() throws Exception {
    var pdf = new PrintedPdf().page().paragraph(story("first"));
    pdf.page();
    pdf.page().paragraph(story("third")).page();
    var draft = read(pdf);

    int third = draft.text().indexOf("third-one");
    assertThat(draft.pageStarts()).containsExactly(0, third, third, draft.text().length());
  }

  @Test
  void goes_on_with_a_paragraph_on_the_next_page() throws Exception {
    var pdf =
        new PrintedPdf()
            .page()
            .lines(PrintedPdf.LEFT, "The wardens of the quay wrote down what every ferry of the")
            .page()
            .lines(PrintedPdf.LEFT, "bay had carried, and where it went to.");
    var draft = read(pdf);

    assertThat(draft.text())
        .isEqualTo(
            "The wardens of the quay wrote down what every ferry of the bay had carried, and where"
                + " it went to.");
    assertThat(draft.pageStarts()).containsExactly(0, draft.text().indexOf("bay had"));
  }

  @Test
  void leaves_out_a_stamp_along_the_edge() throws Exception {
    var pdf = new PrintedPdf().page().paragraph(story("a"));
    pdf.draw(
        content -> {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 9);
          content.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 30, 300));
          content.showText("Copy for the archive");
          content.endText();
        });
    assertThat(read(pdf).text()).isEqualTo(story("a"));
  }

  @Test
  void parts_paragraphs_by_space_and_by_lines_that_end_early() throws Exception {
    var pdf =
        new PrintedPdf()
            .page()
            .lines(
                PrintedPdf.LEFT,
                "The wardens wrote down what every ferry had carried.",
                "Nobody else did.",
                "The board then asked for the list, and the wardens of the quay said",
                "that it was not ready.",
                "(a) barges are not counted;",
                "(b) rafts are.");
    assertThat(read(pdf).text().split("\n\n"))
        .containsExactly(
            "The wardens wrote down what every ferry had carried.",
            "Nobody else did.",
            "The board then asked for the list, and the wardens of the quay said that it was not"
                + " ready.",
            "(a) barges are not counted;",
            "(b) rafts are.");
  }
}
