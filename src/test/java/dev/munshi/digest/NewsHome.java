package dev.munshi.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.munshi.answer.Coverage;
import dev.munshi.answer.Holdings;
import dev.munshi.article.Access;
import dev.munshi.article.Article;
import dev.munshi.article.Reference;
import dev.munshi.corpus.FileSupply;
import dev.munshi.corpus.Library;
import dev.munshi.document.Document;
import dev.munshi.index.PassageIndex;
import dev.munshi.retrieval.Retriever;
import dev.munshi.store.ArticleStore;
import dev.munshi.store.Database;
import dev.munshi.store.Home;
import dev.munshi.store.VectorStore;
import dev.munshi.testing.RecordingPoster;
import dev.munshi.testing.SettableClock;
import dev.munshi.testing.WordEmbedder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A home whose articles come in one by one, with rooms that order digests of them. */
final class NewsHome implements AutoCloseable {

  /**
   * @param read how often a text was asked for
   */
  private record StoredTexts(ArticleStore articles, AtomicInteger read) implements Holdings {

    StoredTexts(ArticleStore articles) {
      this(articles, new AtomicInteger());
    }

    @Override
    public Optional<String> textOf(String article, int revision) {
      read.incrementAndGet();
      return articles.find(article, revision).map(Article::text);
    }

    @Override
    public Coverage coverage(List<Reference> near) {
      return new Coverage(articles.count(), 1, null, null, null, near);
    }
  }

  static final Room ROOM = new Room("slack", "T1", "C1");

  private final Path folder;
  private final WordEmbedder embedder = new WordEmbedder();
  final Home home;
  private final Database database;
  private final PassageIndex index;
  private final ArticleStore articles;
  private final StoredTexts holdings;
  final SettableClock clock;
  final RecordingPoster poster = new RecordingPoster();
  private final Map<Room, Access> accesses = new HashMap<>();
  private int files;

  NewsHome(Path folder, Instant now) {
    this.folder = folder;
    this.clock = new SettableClock(now);
    this.home = Home.at(folder.resolve("home"));
    this.database = Database.openAndMigrate(home);
    this.index = PassageIndex.openOrCreate(home.index(), embedder.model());
    this.articles = new ArticleStore(database);
    this.holdings = new StoredTexts(articles);
  }

  /** The time of the day, or a later one where it is later already. */
  void moveTo(Instant now) {
    if (clock.instant().isBefore(now)) {
      clock.advance(Duration.between(clock.instant(), now));
    }
  }

  /** What an article says that tells nothing of others. */
  static String news(int number) {
    return "Councillor Brandt%1$d of Varnholm%1$d proposed measure%1$d for harbour%1$d, school%1$d and ferry%1$d."
        .formatted(number);
  }

  /** What another process beside the one that takes articles in may tell. */
  static RoomCorpora reading(Home home, Database database) {
    var index = PassageIndex.openForReading(home.index());
    var retriever = new Retriever(index, new WordEmbedder());
    var holdings = new StoredTexts(new ArticleStore(database));
    return room -> new RoomCorpora.Corpus(retriever, holdings, Access.ALL);
  }

  /** So many articles arrive at once, published today, of which none tells anything of others. */
  void flood(int count) {
    var lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      var words = "W1n%1$d w2n%1$d w3n%1$d w4n%1$d w5n%1$d w6n%1$d w7n%1$d w8n%1$d.".formatted(i);
      lines.append(article("flood" + i, "Gazette", "", words)).append('\n');
    }
    take(lines.toString());
  }

  /** So many articles are taken in, and none of them has become known yet. */
  void holdsBack(int count) throws SQLException {
    var lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(article("held" + i, "Gazette", "", news(i))).append('\n');
    }
    take(lines.toString());
    execute(
        "CREATE TABLE held AS SELECT article, revision, at FROM arrival ORDER BY number",
        "DELETE FROM arrival");
  }

  /** The next of those articles becomes known. */
  void letsOut() throws SQLException {
    execute(
        "INSERT INTO arrival (article, revision, at) SELECT * FROM held ORDER BY rowid LIMIT 1",
        "DELETE FROM held WHERE rowid = (SELECT min(rowid) FROM held)");
  }

  private void execute(String... statements) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.database());
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** An article arrives, published today. */
  void arrives(String url, String publisher, String text) {
    arrives(url, publisher, "", text);
  }

  /** One with these tags. */
  void arrives(String url, String publisher, String tags, String text) {
    take(article(url, publisher, tags, text) + "\n");
  }

  private JsonNode article(String url, String publisher, String tags, String text) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("url", "https://news.example/" + url)
        .put("title", "On " + url)
        .put("publisher", publisher)
        .put("published", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString())
        .put("tags", tags)
        .put("text", text);
  }

  private void take(String lines) {
    try {
      var file = Files.writeString(folder.resolve("in" + files++ + ".jsonl"), lines, UTF_8);
      library().ingest(new FileSupply(List.of(file)), outcome -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Library library() {
    return new Library(articles, new VectorStore(database), index, embedder, clock);
  }

  /** Indexes what another process took in and did not. */
  void catchesUp() {
    library().catchUp(done -> {});
  }

  /** Indexes all articles again, as for an index of another version. */
  void rebuilds() {
    articles.markNoneIndexed();
    library().catchUp(done -> {});
  }

  DigestStores stores() {
    return DigestStores.in(database);
  }

  /** The stores as another process opens them; it is to be closed by the caller. */
  Database beside() {
    return Database.open(home);
  }

  RoomCorpora.Corpus corpus(Room room) {
    var access = accesses.getOrDefault(room, Access.ALL);
    return new RoomCorpora.Corpus(new Retriever(index, embedder).with(access), holdings, access);
  }

  Rounds rounds() {
    return new Rounds(stores(), this::corpus, poster, clock);
  }

  Document order(String written) {
    return order(ROOM, "UTC", written);
  }

  /** What has one of these tags is hidden in a room from now on. */
  void hide(Room room, String... tags) {
    accesses.put(room, new Access(Set.of(tags)));
  }

  Document orderByMessage(String key, String written) {
    return desk().take(new OrderDesk.Orderer(ROOM, "U1", ZoneOffset.UTC, key), written);
  }

  OrderDesk desk() {
    return new OrderDesk(stores(), this::corpus, poster, clock);
  }

  Document order(Room room, String zone, String written) {
    return desk().take(new OrderDesk.Orderer(room, "U1", ZoneId.of(zone), null), written);
  }

  /** Time passes, and what is due is done. */
  void passes(Duration time) {
    clock.advance(time);
    rounds().run();
    // a room gets one post a second
    for (int second = 0; second < 3; second++) {
      clock.advance(Duration.ofSeconds(1));
      rounds().deliver();
    }
  }

  /** How many stories are remembered as told, by anybody. */
  int told() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.database());
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT count(*) FROM told_story")) {
      return row.getInt(1);
    }
  }

  /** What stands in all rooms, as text. */
  List<String> posts() {
    return poster.posts().stream().map(post -> post.document().text()).toList();
  }

  /** How often the text of an article was asked for. */
  int read() {
    return holdings.read().get();
  }

  @Override
  public void close() {
    index.close();
    database.close();
  }
}
