package dev.munshi.chat.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.net.URLDecoder;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a message.
 *
 * @param room its id, or an alias
 */
record MatrixLink(String room, String event) {

  private static final Pattern MATRIX_TO =
      Pattern.compile(
          "https?://matrix\\.to/#/(?<room>[^/?\\s]+)/(?<event>[^/?\\s]+)(?:\\?\\S*)?",
          CASE_INSENSITIVE);

  private static final Pattern URI =
      Pattern.compile(
          "matrix:roomid/(?<room>[^/?\\s]+)/e(?:vent)?/(?<event>[^/?\\s]+)(?:\\?\\S*)?",
          CASE_INSENSITIVE);

  /** Nothing where it is none. */
  static Optional<MatrixLink> of(String link) {
    return read(MATRIX_TO, "", "", link).or(() -> read(URI, "!", "$", link));
  }

  private static Optional<MatrixLink> read(
      Pattern form, String ofRoom, String ofEvent, String link) {
    var match = form.matcher(link);
    try {
      return match.matches()
          ? Optional.of(
              new MatrixLink(
                  ofRoom + decoded(match.group("room")), ofEvent + decoded(match.group("event"))))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String decoded(String part) {
    // which takes a plus for a blank
    return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
  }
}
