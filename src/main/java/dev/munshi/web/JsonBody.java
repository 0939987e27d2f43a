package dev.munshi.web;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
import static jakarta.servlet.http.HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.munshi.language.VisibleText;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;

/** What somebody sent to the API, as JSON. */
record JsonBody(JsonNode json) {

  private static final int MAX_BYTES = 64 * 1024;
  private static final int MAX_CHARACTERS = 4_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A request that cannot be answered, with the sentence that says why. */
  static final class BadRequestException extends Exception {
    private static final long serialVersionUID = 1;
    final int status;

    BadRequestException(int status, String sentence) {
      super(sentence);
      this.status = status;
    }
  }

  /**
   * Another content type is refused: a foreign page could send it without asking.
   *
   * @param expected what to send, such as {@code {"question": …}}
   */
  static JsonBody of(HttpServletRequest request, String expected)
      throws IOException, BadRequestException {
    var type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw new BadRequestException(
          SC_UNSUPPORTED_MEDIA_TYPE, "Send it as application/json: " + expected + ".");
    }
    var bytes = request.getInputStream().readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new BadRequestException(
          SC_REQUEST_ENTITY_TOO_LARGE, "That is too long for a question.");
    }
    try {
      return new JsonBody(JSON.readTree(bytes));
    } catch (IOException e) {
      throw new BadRequestException(SC_BAD_REQUEST, "That is not JSON.");
    }
  }

  /** A text that a person wrote, never blank. */
  String text(String field) throws BadRequestException {
    var text = VisibleText.of(json.path(field).asText("")).strip();
    if (text.isEmpty()) {
      throw new BadRequestException(SC_BAD_REQUEST, "The " + field + " is empty.");
    }
    if (text.length() > MAX_CHARACTERS) {
      throw new BadRequestException(
          SC_REQUEST_ENTITY_TOO_LARGE,
          "A %s may have %,d characters at most.".formatted(field, MAX_CHARACTERS));
    }
    return text;
  }
}
