package dev.munshi.web;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_OK;
import static jakarta.servlet.http.HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
import static jakarta.servlet.http.HttpServletResponse.SC_SERVICE_UNAVAILABLE;
import static jakarta.servlet.http.HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.munshi.answer.Answerer;
import dev.munshi.answer.Question;
import dev.munshi.answer.ReplyJson;
import dev.munshi.answer.Turn;
import dev.munshi.language.VisibleText;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /api/ask}: a question as JSON, its answer as JSON; or as server-sent events, where
 * these are accepted: a {@code statement} as soon as it is verified, then the {@code reply}, or a
 * {@code problem}.
 */
final class AskServlet extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final int MAX_BYTES = 64 * 1024;
  private static final int MAX_CHARACTERS = 4_000;
  private static final int MAX_EARLIER = 30;
  private static final int PATIENCE_SECONDS = 10;
  private static final Logger LOG = LoggerFactory.getLogger(AskServlet.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final transient Console console;
  private final transient Clock clock;
  private final transient Semaphore places;

  /**
   * @param places how many questions are worked on at the same time; others wait a little
   */
  AskServlet(Console console, Clock clock, int places) {
    this.console = console;
    this.clock = clock;
    this.places = new Semaphore(places, true);
  }

  /** A request that cannot be answered, with the sentence that says why. */
  private static final class BadRequest extends Exception {
    private static final long serialVersionUID = 1;
    private final int status;

    BadRequest(int status, String sentence) {
      super(sentence);
      this.status = status;
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      answer(question(body(request)), EventStream.isWantedBy(request), response);
    } catch (BadRequest bad) {
      Json.error(response, bad.status, String.valueOf(bad.getMessage()));
    }
  }

  private void answer(Question question, boolean asEvents, HttpServletResponse response)
      throws IOException {
    var answerer = console.answerer();
    if (answerer.isEmpty()) {
      Json.error(response, SC_SERVICE_UNAVAILABLE, "The articles are still being read; try again.");
      return;
    }
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        Json.error(response, SC_SERVICE_UNAVAILABLE, "Too many questions at once; try again.");
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      Json.error(response, SC_SERVICE_UNAVAILABLE, "The server is stopping.");
      return;
    }
    try {
      if (asEvents) {
        stream(answerer.get(), question, EventStream.begin(response));
      } else {
        Json.write(response, SC_OK, ReplyJson.of(answerer.get().answer(question)));
      }
    } finally {
      places.release();
    }
  }

  private static void stream(Answerer answerer, Question question, EventStream events) {
    try {
      answer(answerer, question, events);
    } catch (EventStream.GoneException e) {
      LOG.debug("An answer was not waited for: {}", e.toString());
    }
  }

  private static void answer(Answerer answerer, Question question, EventStream events) {
    try {
      var reply = answerer.answer(question, shown -> events.send("statement", ReplyJson.of(shown)));
      events.send("reply", ReplyJson.of(reply));
    } catch (EventStream.GoneException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("answering failed", e);
      events.send(
          "problem",
          JSON.createObjectNode().put("error", "Something went wrong here; it is in the log."));
    }
  }

  private static JsonNode body(HttpServletRequest request) throws IOException, BadRequest {
    var type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw new BadRequest(
          SC_UNSUPPORTED_MEDIA_TYPE, "Send the question as application/json: {\"question\": …}.");
    }
    var bytes = request.getInputStream().readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new BadRequest(SC_REQUEST_ENTITY_TOO_LARGE, "That is too long for a question.");
    }
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      throw new BadRequest(SC_BAD_REQUEST, "That is not JSON.");
    }
  }

  private Question question(JsonNode body) throws BadRequest {
    var text = VisibleText.of(body.path("question").asText("")).strip();
    if (text.isEmpty()) {
      throw new BadRequest(SC_BAD_REQUEST, "The question is empty.");
    }
    if (text.length() > MAX_CHARACTERS) {
      throw new BadRequest(
          SC_REQUEST_ENTITY_TOO_LARGE,
          "A question may have %,d characters at most.".formatted(MAX_CHARACTERS));
    }
    return new Question(text, LocalDate.now(clock), earlier(body.path("history")));
  }

  private static List<Turn> earlier(JsonNode history) {
    var earlier = new ArrayList<Turn>();
    history.forEach(
        said ->
            earlier.add(
                said.isObject()
                    ? new Turn(said.path("question").asText(""), said.path("answer").asText(""))
                    : new Turn(said.asText(""))));
    return earlier.subList(Math.max(0, earlier.size() - MAX_EARLIER), earlier.size());
  }
}
