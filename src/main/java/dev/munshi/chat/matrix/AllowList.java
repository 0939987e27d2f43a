package dev.munshi.chat.matrix;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who may invite the bot and ask it. Thread-safe. */
final class AllowList {

  private static final Pattern PIECE = Pattern.compile("[*?]|[^*?]+");

  private final List<Pattern> users;

  /**
   * @param globs over whole user ids, in which {@code *} stands for any characters and {@code ?}
   *     for one
   */
  AllowList(List<String> globs) {
    this.users =
        globs.stream().map(glob -> Pattern.compile(regex(glob.strip()), Pattern.DOTALL)).toList();
  }

  private static String regex(String glob) {
    return PIECE
        .matcher(glob)
        .results()
        .map(
            piece ->
                switch (piece.group()) {
                  case "*" -> ".*";
                  case "?" -> ".";
                  default -> Pattern.quote(piece.group());
                })
        .collect(Collectors.joining());
  }

  boolean admits(String userId) {
    return users.stream().anyMatch(user -> user.matcher(userId).matches());
  }
}
