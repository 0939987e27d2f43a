package dev.munshi.corpus.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.munshi.article.Article;
import dev.munshi.corpus.Library;
import dev.munshi.corpus.fetching.FetchSettings;
import dev.munshi.corpus.fetching.HttpFetcher;
import dev.munshi.index.PassageIndex;
import dev.munshi.store.ArticleStore;
import dev.munshi.store.Database;
import dev.munshi.store.FeedState;
import dev.munshi.store.FeedStore;
import dev.munshi.store.FeedTags;
import dev.munshi.store.Home;
import dev.munshi.store.TextHash;
import dev.munshi.store.VectorStore;
import dev.munshi.testing.LocalSite;
import dev.munshi.testing.SettableClock;
import dev.munshi.testing.WordEmbedder;
import dev.munshi.testing.WrittenPages;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A site with feeds, and a home that follows it; both can be left and opened again. */
final class FollowedSite implements AutoCloseable {

  static final Duration HOUR = Duration.ofHours(1);

  final LocalSite site = new LocalSite();
  final SettableClock clock = new SettableClock(Instant.parse("2024-03-05T10:00:00Z"));
  private final Path folder;
  private final List<Feed> feeds = new ArrayList<>();
  private Open open;

  FollowedSite(Path folder) {
    this.folder = folder;
    this.open = new Open();
  }

  private final class Open implements AutoCloseable {
    final Home.Lock lock;
    final Database database;
    final PassageIndex index;
    final ArticleStore articles;
    final FeedStore store;
    final LibraryThread library;
    final HttpFetcher fetcher;
    final FeedVisits visits;

    Open() {
      var home = Home.at(folder.resolve("home"));
      var embedder = new WordEmbedder();
      lock = home.lock();
      database = Database.openAndMigrate(home);
      articles = new ArticleStore(database);
      store = new FeedStore(database);
      index = PassageIndex.openOrCreate(home.index(), embedder.model());
      library =
          new LibraryThread(
              new Library(articles, new VectorStore(database), index, embedder, clock), articles);
      fetcher = new HttpFetcher(new FetchSettings(List.of(site.host()), null), clock);
      visits = new FeedVisits(new FeedSettings(feeds), store, fetcher, library, clock);
    }

    @Override
    public void close() {
      library.close();
      fetcher.close();
      index.close();
      database.close();
      lock.close();
    }
  }

  /** Ends the process and starts it again, with the feeds that are followed by now. */
  void restart() {
    open.close();
    open = new Open();
  }

  Feed follow(String path) {
    return follow(path, HOUR);
  }

  Feed follow(String path, Duration interval) {
    return follow(new Feed(site.address(path), null, interval, List.of("harbour")));
  }

  /** Follows a feed with these tags from now on, in the place of the same with others. */
  Feed followTagged(String path, String... tags) {
    return follow(new Feed(site.address(path), null, HOUR, List.of(tags)));
  }

  private Feed follow(Feed feed) {
    feeds.removeIf(other -> other.address().equals(feed.address()));
    feeds.add(feed);
    restart();
    Feeds.tag(new FeedSettings(feeds), new FeedTags(open.database));
    return feed;
  }

  /** Visits what is due, as often as anything is. */
  void visitDue() throws InterruptedException {
    for (var feed : open.visits.due()) {
      open.visits.visit(feed);
    }
  }

  void pass(Duration time) throws InterruptedException {
    clock.advance(time);
    visitDue();
  }

  List<Feed> due() {
    return open.visits.due();
  }

  FeedStore store() {
    return open.store;
  }

  HttpFetcher fetcher() {
    return open.fetcher;
  }

  Intake intake() {
    return open.library;
  }

  FeedVisits visits() {
    return open.visits;
  }

  /** From now on nothing can be noted of any feed. */
  void refuseNotes() throws SQLException {
    var database = Home.at(folder.resolve("home")).database();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        var statement = connection.createStatement()) {
      statement.execute(
          "CREATE TRIGGER refuse BEFORE INSERT ON feed BEGIN SELECT RAISE(FAIL, 'full'); END");
    }
  }

  FeedState state(Feed feed) {
    return open.store.find(feed.key()).orElseThrow();
  }

  /** How many entries wait, due or not. */
  int waiting(Feed feed) {
    return open.store.waiting(feed.key(), clock.instant().plus(Duration.ofDays(365)), 999).size();
  }

  Optional<Article> article(String path) {
    return open.articles.find(TextHash.hex(site.address(path).toString()));
  }

  /** The tags of an article that is there. */
  List<String> tags(String path) {
    return article(path).orElseThrow().tags().names();
  }

  int notIndexed() {
    return open.articles.countNotIndexed();
  }

  Optional<Instant> goneSince(String path) {
    return open.articles.goneSince(TextHash.hex(site.address(path).toString()));
  }

  int articles() {
    return open.articles.count();
  }

  /** Puts up articles, and an RSS feed that lists them in this order. */
  void publish(String feed, String... paths) {
    for (var path : paths) {
      site.page(path, WrittenPages.article("On " + path, "The vote on " + path + " was close."));
    }
    list(feed, paths);
  }

  /** Puts up a page that says when it is the same as before. */
  void put(String path, String html) {
    var bytes = html.getBytes(UTF_8);
    site.on(
        path, exchange -> answer(exchange, "text/html", "\"" + TextHash.hex(html) + "\"", bytes));
  }

  /** Puts up an RSS feed that lists these paths. */
  void list(String feed, String... paths) {
    var items = new StringBuilder();
    for (var path : paths) {
      items.append(
          "<item><title>On %s</title><link>%s</link><pubDate>Mon, 04 Mar 2024 08:00:00 GMT</pubDate></item>"
              .formatted(path, path));
    }
    var bytes = Documents.rss(items.toString()).getBytes(UTF_8);
    var etag = "\"" + TextHash.hex(items.toString()) + "\"";
    site.on(feed, exchange -> answer(exchange, "application/rss+xml", etag, bytes));
  }

  private void answer(HttpExchange exchange, String type, String etag, byte[] bytes)
      throws IOException {
    boolean has = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    var headers = Map.of("Content-Type", type, "ETag", etag);
    site.send(exchange, has ? 304 : 200, headers, has ? new byte[0] : bytes);
  }

  @Override
  public void close() {
    open.close();
    site.close();
  }
}
