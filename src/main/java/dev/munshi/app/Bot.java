package dev.munshi.app;

import dev.munshi.answer.Answerer;
import dev.munshi.answer.Coverage;
import dev.munshi.article.Access;
import dev.munshi.chat.Archive;
import dev.munshi.chat.ChatPort;
import dev.munshi.chat.ChatRooms;
import dev.munshi.chat.Delivery;
import dev.munshi.chat.Desks;
import dev.munshi.chat.Dispatcher;
import dev.munshi.chat.DurableInbox;
import dev.munshi.chat.Workers;
import dev.munshi.chat.matrix.MatrixServices;
import dev.munshi.chat.slack.SlackServices;
import dev.munshi.corpus.feeds.Feeds;
import dev.munshi.corpus.feeds.LibraryThread;
import dev.munshi.corpus.fetching.HttpFetcher;
import dev.munshi.digest.DigestThread;
import dev.munshi.digest.Noticeboard;
import dev.munshi.digest.OrderDesk;
import dev.munshi.digest.QuestionThread;
import dev.munshi.digest.Room;
import dev.munshi.digest.RoomCorpora.Corpus;
import dev.munshi.rendering.EditionMail;
import dev.munshi.store.PostStore;
import dev.munshi.web.Console;
import dev.munshi.web.Endpoint;
import dev.munshi.web.PageDesk;
import dev.munshi.web.Readiness;
import dev.munshi.web.WebServer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of a bot that runs, closed in the opposite order of their start. */
final class Bot implements AutoCloseable, Console {

  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

  /** Who waits for a network or a model keeps no core busy. */
  private static final int WIDTH = 32;

  private static final List<String> EXAMPLES =
      List.of(
          "When did Meta meet the National Social Media Coordination Working Group?",
          "Who drafted the Citizen Protection Rules?",
          "Who led the OIC delegation?",
          "What share of PTA's requests does Twitter comply with?");

  /** After the first failure of the embedding model that is set. */
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

  private final Settings settings;
  private final Clock clock = Clock.system(ZoneId.systemDefault());
  private final Readiness readiness = new Readiness();
  private final Meters meters = new Meters();
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private volatile Optional<Answering> answering = Optional.empty();
  private volatile Optional<Desks> desks = Optional.empty();
  private volatile Optional<PageDesk> page = Optional.empty();
  private volatile Optional<OpenHome> prepared = Optional.empty();

  Bot(Settings settings) {
    this.settings = settings;
  }

  /**
   * Starts everything; it listens, and is not ready, while the articles are being read.
   *
   * @param open closed together with this
   * @return the port that it listens on
   */
  int start(OpenHome open, Progress progress) {
    parts.push(open);
    readiness.check(
        "articles",
        () -> prepared.isPresent() ? Optional.empty() : Optional.of("they are being read"));
    var inbox = new DurableInbox(open.jobs(), clock);
    var services =
        new SlackServices(inbox, open.replies(), open.installations(), () -> desks, clock);
    var networks = new Networks(settings, services, forMatrix(open, inbox));
    parts.push(networks);
    networks.checkIn(readiness);
    parts.push(meters);
    networks.measureIn(meters, clock);
    meters.gauge("munshi.jobs.open", "Messages taken in and not answered yet", open.jobs()::open);
    var metrics = Endpoint.metrics(meters.registry(), settings.web());
    var endpoints = Stream.concat(Stream.of(metrics), networks.endpoints()).toList();
    var web = WebServer.start(settings.web(), this, readiness, endpoints);
    parts.push(web);
    Feeds.tag(settings.feeds(), open.feedTags());
    networks.start();
    open.catchUp(progress);
    new Preparation(settings, progress).followCorpus(open);
    speak(open, inbox, networks.ports());
    prepared = Optional.of(open);
    keepUp(open, progress);
    return web.port();
  }

  private MatrixServices forMatrix(OpenHome open, DurableInbox inbox) {
    return new MatrixServices(
        inbox,
        open.replies(),
        open.matrixSends(),
        open.roomMoves(),
        open.matrixFolder(),
        settings.maxAge(),
        clock);
  }

  /** Begins to answer what is asked, and to post what was ordered. */
  private void speak(OpenHome open, DurableInbox inbox, List<ChatPort> ports) {
    var answerers = new Answering(settings, open, meters.registry(), clock);
    var board = new Noticeboard(open.editions(), clock);
    var everywhere = new AllRooms(board, new ChatRooms(ports));
    var rooms = new CountedPosts(everywhere, meters.registry());
    gauge(open.digests().posts());
    var orders = new OrderDesk(open.digests(), room -> corpus(open, room), rooms, clock);
    var served = desks(open, new HomeDesk.Standing(answerers, settings.feeds(), orders));
    int cores = Runtime.getRuntime().availableProcessors();
    int width = Math.max(WIDTH, cores);
    int abreast = settings.model().isPresent() ? width : cores;
    var archive = new Archive(open.replies(), open.digests().news(), clock);
    var dispatcher = new Dispatcher(served, archive, clock, abreast);
    var delivery = new Delivery(inbox, dispatcher, archive, settings.maxAge(), clock);
    parts.push(Workers.start(inbox, delivery, ports, width));
    parts.push(
        DigestThread.start(open.digests(), room -> corpus(open, room), rooms, clock)
            .alsoDaily(new Housekeeping(archive, open.jobs(), open.matrixSends(), clock))
            .alsoDaily(board::prune));
    parts.push(
        QuestionThread.start(
            open.digests(),
            room -> corpus(open, room),
            new HomeAnswerers(answerers, open, settings.restrictions()),
            clock));
    answering = Optional.of(answerers);
    desks = Optional.of(served);
    page =
        Optional.of(
            new HomePageDesk(
                served.of(Restrictions.CONSOLE),
                new Briefings(open, onConsole(), answerers),
                board,
                EditionMail.from(settings.sender()),
                clock));
  }

  private void gauge(PostStore posts) {
    meters.gauge("munshi.posts.open", "Digests and watches not posted yet", posts::open);
    meters.gauge(
        "munshi.posts.overdue.seconds",
        "How long the oldest post, or digest that is not composed yet, is overdue",
        () -> posts.overdue(clock.instant()).toSeconds());
  }

  /** Closed first: what has the library written, then that, and what it fetches with. */
  private void keepUp(OpenHome open, Progress progress) {
    var library = open.library();
    var fetcher = new HttpFetcher(settings.fetching(), clock);
    parts.push(fetcher);
    var writing = new LibraryThread(library, open.articles());
    parts.push(writing);
    parts.push(Feeds.start(settings.feeds(), open.feeds(), fetcher, writing, clock));
    if (open.hasChosenModel()) {
      var models = open.modelSwitch(library, writing::run);
      parts.push(SwitchThread.start(models, progress, FIRST_WAIT));
      parts.push(open::closeChosenModel);
    }
  }

  private Desks desks(OpenHome open, HomeDesk.Standing standing) {
    return room -> new HomeDesk(open, standing, room, settings.restrictions().in(room));
  }

  private Corpus corpus(OpenHome open, Room room) {
    var access = settings.restrictions().in(room);
    return new Corpus(open.retriever(access), open.holdings(access), access);
  }

  @Override
  public Optional<Answerer> answerer() {
    return prepared.flatMap(open -> answering.map(answerers -> answerers.from(open, onConsole())));
  }

  @Override
  public Optional<Coverage> coverage() {
    return prepared.map(open -> open.holdings(onConsole()).coverage(List.of()));
  }

  private Access onConsole() {
    return settings.restrictions().in(Restrictions.CONSOLE);
  }

  @Override
  public Optional<PageDesk> desk() {
    return prepared.flatMap(_ -> page);
  }

  @Override
  public List<String> examples() {
    return prepared
        .filter(open -> open.articles().hasSourcesBelow(settings.corpus() + "/"))
        .map(open -> EXAMPLES)
        .orElse(List.of());
  }

  @Override
  public synchronized void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        LOG.warn("stopping: {}", e.getMessage());
      }
    }
  }
}
