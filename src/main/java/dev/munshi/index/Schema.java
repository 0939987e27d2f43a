package dev.munshi.index;

import dev.munshi.article.Pages;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Passage;
import dev.munshi.article.Reference;
import dev.munshi.article.SentenceVectors;
import dev.munshi.article.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The fields of a passage's document. Whoever changes them raises {@link #VERSION}. */
final class Schema {

  /** An index of another version is built anew from the store. */
  static final String VERSION = "6";

  static final String ARTICLE = "article";
  static final String STORY = "story";
  static final String BODY = "body";
  static final String TITLE = "title";
  static final String VECTOR = "vector";

  /**
   * Which of its article's passages this is, from 0, and how many there are. They are written and
   * merged as one block, so that the first one's document is so many before.
   */
  static final String PLACE = "place";

  static final String COUNT = "count";

  /** First day of publication, in days since 1970-01-01; missing where it is not known. */
  static final String PUBLISHED_DAY = "published_day";

  /** The publisher's name as {@link NamedOutlet} looks it up. */
  static final String OUTLET = "outlet";

  /** A tag of its article; there may be several. */
  static final String TAG = "tag";

  private static final String SENTENCES = "sentences";
  private static final String FILE = "file";
  private static final String URL = "url";
  private static final String PUBLISHER = "publisher";
  private static final String AUTHOR = "author";
  private static final String PUBLISHED = "published";
  private static final String EVENT_DATE = "event_date";
  private static final String LANGUAGE = "language";
  private static final String REVISION = "revision";
  private static final String START = "start";
  private static final String END = "end";
  private static final String PAGE = "page";
  private static final String PAGE_BREAK = "page_break";

  private Schema() {}

  /**
   * The documents of an article, to be written as one block.
   *
   * @param passages all that it has, in order
   */
  static List<Document> documents(
      Collection<EmbeddedPassage> passages, Placement placement, TermAnalyzer analyzer) {
    var documents = new ArrayList<Document>();
    for (var passage : passages) {
      var document = document(passage, placement.story());
      placement.tags().names().forEach(tag -> document.add(new StringField(TAG, tag, Store.NO)));
      KnownAbbreviations.add(document, passage.passage().text(), analyzer);
      document.add(new NumericDocValuesField(PLACE, documents.size()));
      document.add(new NumericDocValuesField(COUNT, passages.size()));
      documents.add(document);
    }
    return documents;
  }

  private static Document document(EmbeddedPassage embedded, String story) {
    var passage = embedded.passage();
    var reference = passage.reference();
    var document = new Document();
    document.add(new StringField(ARTICLE, reference.id(), Store.YES));
    document.add(new SortedDocValuesField(ARTICLE, new BytesRef(reference.id())));
    document.add(new SortedDocValuesField(STORY, new BytesRef(story)));
    document.add(new StoredField(REVISION, reference.revision()));
    document.add(new StoredField(FILE, reference.file()));
    document.add(new TextField(TITLE, reference.title(), Store.YES));
    document.add(new TextField(BODY, passage.text(), Store.YES));
    document.add(
        new KnnFloatVectorField(
            VECTOR, embedded.vectors().whole(), VectorSimilarityFunction.DOT_PRODUCT));
    if (embedded.chosen() != null) {
      ChosenField.add(document, embedded.chosen());
    }
    document.add(new StoredField(SENTENCES, embedded.vectors().sentences().bytes()));
    document.add(new StoredField(START, passage.span().start()));
    document.add(new StoredField(END, passage.span().end()));
    addPages(document, passage.pages());
    addDates(document, reference);
    addStored(document, URL, reference.url());
    if (reference.publisher() != null) {
      var outlet = NamedOutlet.key(reference.publisher());
      document.add(new StringField(OUTLET, outlet, Store.NO));
      document.add(new SortedDocValuesField(OUTLET, new BytesRef(outlet)));
    }
    addStored(document, PUBLISHER, reference.publisher());
    addStored(document, AUTHOR, reference.author());
    addStored(document, LANGUAGE, reference.language());
    return document;
  }

  private static void addPages(Document document, Pages pages) {
    if (pages.first() != null) {
      document.add(new StoredField(PAGE, pages.first()));
      pages.breaks().forEach(start -> document.add(new StoredField(PAGE_BREAK, start)));
    }
  }

  private static void addDates(Document document, Reference reference) {
    var published = reference.published();
    if (published != null) {
      document.add(new LongField(PUBLISHED_DAY, published.first().toEpochDay(), Store.NO));
      document.add(new StoredField(PUBLISHED, published.toString()));
    }
    if (reference.eventDate() != null) {
      document.add(new StoredField(EVENT_DATE, reference.eventDate().toString()));
    }
  }

  private static void addStored(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StoredField(field, value));
    }
  }

  static SentenceVectors sentences(Document document) {
    var packed = document.getBinaryValue(SENTENCES);
    return SentenceVectors.ofBytes(
        Arrays.copyOfRange(packed.bytes, packed.offset, packed.offset + packed.length));
  }

  static Passage passage(Document document) {
    var reference =
        new Reference(
            document.get(ARTICLE),
            document.get(FILE),
            document.get(URL),
            document.get(TITLE),
            document.get(PUBLISHER),
            document.get(AUTHOR),
            date(document.get(PUBLISHED)),
            date(document.get(EVENT_DATE)),
            document.get(LANGUAGE),
            number(document, REVISION));
    var span = new Span(number(document, START), number(document, END));
    return new Passage(reference, span, document.get(BODY), pages(document));
  }

  private static Pages pages(Document document) {
    if (document.getField(PAGE) == null) {
      return Pages.NONE;
    }
    var breaks =
        Arrays.stream(document.getFields(PAGE_BREAK))
            .map(field -> field.numericValue().intValue())
            .toList();
    return new Pages(number(document, PAGE), breaks);
  }

  private static int number(Document document, String field) {
    return document.getField(field).numericValue().intValue();
  }

  private static @Nullable PartialDate date(@Nullable String iso) {
    return iso == null ? null : PartialDate.parse(iso);
  }
}
