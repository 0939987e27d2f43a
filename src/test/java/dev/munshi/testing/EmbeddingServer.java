package dev.munshi.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.munshi.testing.LocalSite.Handler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

/**
 * A stand-in for servers of embeddings, over real HTTP: OpenAI's below {@code /v1} and Ollama's.
 * Its vectors are bags of words, not of length one, in which synonyms that it was told are one
 * word. Thread-safe.
 */
public final class EmbeddingServer implements AutoCloseable {

  /** More numbers than Lucene takes by itself. */
  public static final int DIMENSION = 1536;

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /**
   * A request that came.
   *
   * @param authorization its header, empty where there is none
   */
  public record Request(String path, String model, List<String> texts, String authorization) {}

  private final LocalSite site = new LocalSite();
  private final Map<String, String> synonyms = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile int dimension = DIMENSION;
  private volatile int goodLeft = Integer.MAX_VALUE;
  private volatile Handler fault = exchange -> {};

  public EmbeddingServer() {
    site.on("/v1/embeddings", exchange -> answer(exchange, EmbeddingServer::likeOpenAi));
    site.on("/api/embed", exchange -> answer(exchange, EmbeddingServer::likeOllama));
  }

  private interface Form {
    ObjectNode of(String model, List<float[]> vectors);
  }

  /** The base URL of OpenAI's API. */
  public String openAi() {
    return site.address("/v1").toString();
  }

  /** The base URL of Ollama's API. */
  public String ollama() {
    return "http://" + site.host();
  }

  /** From now on both words are the same. */
  public EmbeddingServer synonym(String word, String other) {
    synonyms.put(other, word);
    return this;
  }

  /** From now on vectors have so many numbers. */
  public void dimension(int numbers) {
    dimension = numbers;
  }

  /** Answers so many more requests, then fails so. */
  public void failAfter(int good, Handler how) {
    fault = how;
    goodLeft = good;
  }

  /** Fails from now on with a status, and what servers say with it. */
  public void failWith(int status, Map<String, String> headers, String body) {
    failAfter(0, exchange -> site.send(exchange, status, headers, body.getBytes(UTF_8)));
  }

  /** Answers from now on with this, whatever was asked. */
  public void answerWith(String json) {
    failWith(200, Map.of("Content-Type", "application/json"), json);
  }

  /** Sends the head of an answer from now on, and the rest never. */
  public void stall() {
    failAfter(
        0,
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          awaitClose();
        });
  }

  /** Answers again. */
  public void recover() {
    goodLeft = Integer.MAX_VALUE;
  }

  /** Every request so far. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Every text so far, as often as it came. */
  public List<String> texts() {
    return requests.stream().flatMap(request -> request.texts().stream()).toList();
  }

  private void answer(HttpExchange exchange, Form form) throws IOException {
    var asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
    var texts = new ArrayList<String>();
    asked.path("input").forEach(text -> texts.add(text.asText()));
    var model = asked.path("model").asText();
    var key = exchange.getRequestHeaders().getFirst("Authorization");
    boolean good = isGood();
    requests.add(
        new Request(exchange.getRequestURI().getPath(), model, texts, key == null ? "" : key));
    if (good) {
      var json = form.of(model, texts.stream().map(this::vector).toList());
      var type = Map.of("Content-Type", "application/json");
      site.send(exchange, 200, type, JSON.writeValueAsBytes(json));
    } else {
      fault.answer(exchange);
    }
  }

  private synchronized boolean isGood() {
    if (goodLeft == 0) {
      return false;
    }
    goodLeft = goodLeft == Integer.MAX_VALUE ? goodLeft : goodLeft - 1;
    return true;
  }

  private float[] vector(String text) {
    var counts = new float[dimension];
    // the first place is no word's, so that a text without words has a direction too
    counts[0] = 0.01f;
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(word -> synonyms.getOrDefault(word.group(), word.group()))
        .forEach(word -> counts[1 + Math.floorMod(word.hashCode(), dimension - 1)] += 3);
    return counts;
  }

  private static ObjectNode likeOpenAi(String model, List<float[]> vectors) {
    var json = JSON.createObjectNode().put("object", "list").put("model", model);
    var data = json.putArray("data");
    for (int i = 0; i < vectors.size(); i++) {
      data.addObject()
          .put("object", "embedding")
          .put("index", i)
          .set("embedding", JSON.<JsonNode>valueToTree(vectors.get(i)));
    }
    json.putObject("usage").put("prompt_tokens", 1).put("total_tokens", 1);
    return json;
  }

  private static ObjectNode likeOllama(String model, List<float[]> vectors) {
    var json = JSON.createObjectNode().put("model", model);
    json.set("embeddings", JSON.<JsonNode>valueToTree(vectors));
    return json;
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    site.close();
  }
}
