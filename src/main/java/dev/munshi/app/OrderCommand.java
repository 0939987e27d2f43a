package dev.munshi.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.munshi.digest.KeptDocument;
import dev.munshi.digest.Noticeboard;
import dev.munshi.digest.Order;
import dev.munshi.digest.OrderDesk;
import dev.munshi.digest.RoomCorpora.Corpus;
import dev.munshi.document.Document;
import dev.munshi.document.Edition;
import dev.munshi.rendering.DocumentHtml;
import dev.munshi.rendering.DocumentText;
import dev.munshi.rendering.EditionFeed;
import dev.munshi.rendering.EditionMail;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that takes an order for the page's room, also while {@code serve} runs. */
abstract class OrderCommand implements Callable<Integer> {

  private static final int NOTHING_DONE = 1;
  private static final int WRONG_USE = 2;

  private enum Format {
    TEXT,
    HTML,
    EML,
    ATOM,
    JSON
  }

  private final Terminal terminal;
  private final Clock clock = Clock.system(ZoneId.systemDefault());

  @Mixin private HomeOptions options = new HomeOptions();

  @Option(names = "--json", description = "as one line of JSON")
  private boolean json;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "what is shown as text (else), html, eml, atom or json")
  private Format format = Format.TEXT;

  @Parameters(arity = "0..*", paramLabel = "ORDER", description = "as in a chat")
  private List<String> words = List.of();

  OrderCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The whole order, with its first word. */
  abstract String written(List<String> words);

  @Override
  public Integer call() {
    var order = Order.of(written(words), clock.getZone());
    var settings = options.settings();
    try (var open = new Preparation(settings, terminal.progress()).open(options.home())) {
      var access = settings.restrictions().in(Restrictions.CONSOLE);
      var corpus = new Corpus(open.retriever(access), open.holdings(access), access);
      var board = new Noticeboard(open.editions(), clock);
      var desk = new OrderDesk(open.digests(), _ -> corpus, board, clock);
      var orderer =
          new OrderDesk.Orderer(Restrictions.CONSOLE, HomePageDesk.PERSON, clock.getZone(), null);
      var taken = desk.taken(orderer, order);
      if (taken.isDone() || form() == Format.JSON) {
        print(taken.said(), settings);
      } else {
        terminal.say(DocumentText.of(taken.said()));
      }
      if (order instanceof Order.Wrong) {
        return WRONG_USE;
      }
      return taken.isDone() ? 0 : NOTHING_DONE;
    }
  }

  private Format form() {
    return json ? Format.JSON : format;
  }

  private void print(Document document, Settings settings) {
    var edition = new Edition(UUID.randomUUID(), clock.instant(), document);
    switch (form()) {
      case TEXT -> terminal.print(DocumentText.of(document));
      case HTML -> terminal.print(DocumentHtml.page(document).getBytes(UTF_8));
      case EML -> terminal.print(EditionMail.from(settings.sender()).of(edition));
      case ATOM ->
          terminal.print(EditionFeed.atom(List.of(edition), feed(settings)).getBytes(UTF_8));
      case JSON -> terminal.print(KeptDocument.json(document));
    }
  }

  private static URI feed(Settings settings) {
    return URI.create(
        "http://%s:%d/digests.atom".formatted(settings.web().host(), settings.web().port()));
  }
}
