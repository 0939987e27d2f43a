package dev.munshi.chat.matrix;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to speak in Matrix.
 *
 * @param homeserver its base address, http or https, without a slash at its end
 * @param user {@code @munshi:example.org}, or the part before the colon
 * @param login how the bot shows who it is
 * @param recoveryKey by which a device proves that it is the bot's, or null for the one that the
 *     bot made itself
 * @param allow who may invite and ask: users, in which {@code *} and {@code ?} stand for any
 *     characters and one
 */
public record MatrixSettings(
    URI homeserver, String user, Login login, @Nullable String recoveryKey, List<String> allow) {

  /** How the bot shows who it is. */
  public sealed interface Login {

    /** By password, once: what it gets is kept in the home. */
    record Password(String password) implements Login {

      /** Throws {@link IllegalArgumentException} where it is empty. */
      public Password {
        if (password.isBlank()) {
          throw new IllegalArgumentException("Matrix's password is empty");
        }
      }

      @Override
      public String toString() {
        return "Password[***]";
      }
    }

    /**
     * By the token of a device that was made for the bot, and that has no keys yet.
     *
     * @param deviceId the device that the token is of
     */
    record Token(String accessToken, String deviceId) implements Login {

      /** Throws {@link IllegalArgumentException}, without the value, where it can be none. */
      public Token {
        accessToken = accessToken.strip();
        deviceId = deviceId.strip();
        if (!accessToken.matches("[\\x21-\\x7e]+")) {
          throw new IllegalArgumentException("Matrix's access token is no single word of ASCII");
        }
      }

      @Override
      public String toString() {
        return "Token[***, " + deviceId + "]";
      }
    }
  }

  /** Throws {@link IllegalArgumentException} where something is unusable. */
  public MatrixSettings {
    var address = homeserver.toString().strip().replaceFirst("/+$", "");
    if (!address.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
      throw new IllegalArgumentException("the homeserver needs an http or https address");
    }
    homeserver = URI.create(address);
    user = user.strip();
    if (!user.matches("@[^:\\s]+:\\S+|[a-z0-9._=/+-]+")) {
      throw new IllegalArgumentException(
          "the user is neither as in @munshi:example.org nor munshi");
    }
    recoveryKey = recoveryKey == null || recoveryKey.isBlank() ? null : recoveryKey.strip();
    allow = List.copyOf(allow);
  }

  @Override
  public String toString() {
    return "MatrixSettings[" + homeserver + ", " + user + ", " + login + "]";
  }
}
