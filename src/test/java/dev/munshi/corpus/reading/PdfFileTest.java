package dev.munshi.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.PartialDate;
import dev.munshi.corpus.reading.ReadResult.Read;
import dev.munshi.testing.PrintedPdf;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfFileTest {

  private static final Origin FILE =
      new Origin("/in/notice-7.pdf", "notice-7.pdf", "notice-7", null);

  private static final String ASKED =
      "The harbour board of Port Ellery has asked the ministry to review the licences of small"
          + " ferries. Operators say that the fees have doubled within a year, and that the forms"
          + " cannot be filled in online.";
  private static final String DRAFTED =
      "Under the draft, every operator would file one yearly report instead of twelve. A spokesman"
          + " said that the change would save the small companies forty hours a month.";

  private static Draft read(PrintedPdf pdf) {
    try {
      return PdfFile.read(FILE, pdf.bytes());
    } catch (UnreadableException e) {
      throw new AssertionError(e.reason(), e);
    }
  }

  private static PrintedPdf release() {
    return new PrintedPdf()
        .page()
        .heading("PRESS RELEASE", 20)
        .block("Port Ellery, 14 March 2023", PrintedPdf.LEFT, PrintedPdf.WIDTH, 11, false)
        .heading("Harbour board asks for simpler licences for the small ferries of the bay", 16)
        .paragraph(ASKED)
        .paragraph(DRAFTED);
  }

  @Test
  void reads_a_press_release() {
    var draft = read(release());

    assertThat(draft.title())
        .isEqualTo("Harbour board asks for simpler licences for the small ferries of the bay");
    assertThat(draft.published()).isEqualTo(PartialDate.parse("2023-03-14"));
    assertThat(draft.dates().reason()).isEqualTo("in the head of the first page");
    assertThat(draft.text()).endsWith(ASKED + "\n\n" + DRAFTED).doesNotContain(draft.title());
    assertThat(draft.language()).isEqualTo("en");
    assertThat(draft.url()).isNull();
    assertThat(draft.file()).isEqualTo("notice-7.pdf");
    assertThat(draft.pageStarts()).containsExactly(0);
  }

  @Test
  void reads_a_fetched_page_whatever_its_server_calls_it() {
    var address = "https://harbour.example/notice.pdf";
    for (var type : new String[] {"application/pdf", "application/octet-stream", "text/html"}) {
      var result = new ArticlePages().read(address, type, release().bytes());
      assertThat(result).isInstanceOf(Read.class);
      assertThat(((Read) result).draft().url()).isEqualTo(address);
    }
  }

  @Test
  void keeps_the_day_on_which_a_file_was_made_as_a_reason_only() {
    var made = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    made.set(2021, Calendar.JUNE, 5, 12, 0);
    var pdf = new PrintedPdf().page().heading("Licences for ferries", 16).paragraph(ASKED);
    var draft = read(pdf.with(d -> d.getDocumentInformation().setCreationDate(made)));

    assertThat(draft.published()).isNull();
    assertThat(draft.dates().reason()).contains("2021-06-05");
  }

  @Test
  void does_not_take_the_day_of_assent_for_that_of_publication() {
    var act = new PrintedPdf().page().heading("An Act to license ferries", 16);
    assertThat(read(act.lines(200, "[12th March, 2019]").space(20).paragraph(ASKED)).published())
        .isNull();
  }

  @Test
  void finds_the_day_in_a_dateline() {
    var pdf = new PrintedPdf().page().paragraph("PORT ELLERY, June 4, 2022 (BPA): " + ASKED);
    assertThat(read(pdf).published()).isEqualTo(PartialDate.parse("2022-06-04"));
  }

  @Test
  void takes_the_title_that_the_file_declares_where_the_page_shows_it() {
    var pdf =
        release().with(d -> d.getDocumentInformation().setTitle("Licences for small ferries"));
    assertThat(read(pdf).title()).isEqualTo("Licences for small ferries");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        " ",
        "Microsoft Word - licences ferries.doc",
        "licences ferries.docx",
        "notice-7",
        "Untitled",
        "Press Release",
        "Budget speech of another year"
      })
  void does_not_take_what_is_no_title(String declared) {
    var pdf = release().with(d -> d.getDocumentInformation().setTitle(declared));
    assertThat(read(pdf).title()).startsWith("Harbour board asks");
  }

  @Test
  void takes_a_single_word_for_the_title_where_it_is_huge() {
    var pdf = new PrintedPdf().page().heading("Harbourlight", 24).heading("Ada Ferro", 11);
    assertThat(read(pdf.paragraph(ASKED)).title()).isEqualTo("Harbourlight");
  }

  @Test
  void makes_a_title_of_the_first_sentence_where_all_type_is_alike() {
    var pdf = new PrintedPdf().page().paragraph("The ferry sailed at noon. " + ASKED);
    assertThat(read(pdf).title()).isEqualTo("The ferry sailed at noon");
  }

  @ParameterizedTest
  @CsvSource({"Ada Ferro,Ada Ferro", "admin,", "User 1,", "hp,", "Harbour Board,Harbour Board"})
  void takes_for_the_author_what_can_be_a_name(String declared, String author) {
    var pdf = release().with(d -> d.getDocumentInformation().setAuthor(declared));
    assertThat(read(pdf).author()).isEqualTo(author);
  }

  @ParameterizedTest
  @CsvSource({"en-GB,en-GB", "de-DE,en", ",en"})
  void believes_a_declared_language_that_fits_the_text(String declared, String language) {
    var pdf = release().with(d -> d.getDocumentCatalog().setLanguage(declared));
    assertThat(read(pdf).language()).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"notice.pdf", "NOTICE.PDF.gz"})
  void is_known_by_its_extension(String name) {
    assertThat(ArticleFiles.reads(Path.of(name))).isTrue();
    assertThat(ArticleFiles.KINDS).contains(".pdf");
  }
}
