package dev.munshi.web;

import static jakarta.servlet.http.HttpServletResponse.SC_OK;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.munshi.answer.Answerer;
import dev.munshi.answer.Question;
import dev.munshi.answer.ReplyJson;
import dev.munshi.answer.Turn;
import dev.munshi.web.JsonBody.BadRequestException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /api/ask}: a question as JSON, its answer as JSON; or as server-sent events, where
 * these are accepted: a {@code statement} as soon as it is verified, then the {@code reply}, or a
 * {@code problem}.
 */
final class AskServlet extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final int MAX_EARLIER = 30;
  private static final Logger LOG = LoggerFactory.getLogger(AskServlet.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final transient Console console;
  private final transient Clock clock;
  private final transient Places places;

  AskServlet(Console console, Clock clock, Places places) {
    this.console = console;
    this.clock = clock;
    this.places = places;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var body = JsonBody.of(request, "{\"question\": …}");
      var question =
          new Question(
              body.text("question"), LocalDate.now(clock), earlier(body.json().path("history")));
      answer(question, EventStream.isWantedBy(request), response);
    } catch (BadRequestException bad) {
      Json.error(response, bad.status, String.valueOf(bad.getMessage()));
    }
  }

  private void answer(Question question, boolean asEvents, HttpServletResponse response)
      throws IOException {
    var answerer = console.answerer();
    if (answerer.isEmpty()) {
      Json.notReady(response);
      return;
    }
    places.within(
        response,
        () -> {
          if (asEvents) {
            stream(answerer.get(), question, EventStream.begin(response));
          } else {
            Json.write(response, SC_OK, ReplyJson.of(answerer.get().answer(question)));
          }
        });
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
