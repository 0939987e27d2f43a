package dev.munshi.retrieval;

import dev.munshi.index.EmbeddingFailedException;
import dev.munshi.retrieval.EmbeddingHttp.RefusedException;
import dev.munshi.retrieval.EmbeddingHttp.UnreachableException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a provider's model gave no vectors, told without what the provider said. */
final class RemoteFailure {

  private RemoteFailure() {}

  static EmbeddingFailedException of(EmbeddingSettings settings, @Nullable Throwable cause) {
    for (var each = cause; each != null; each = each.getCause()) {
      if (each instanceof RefusedException refused) {
        return refused(settings, refused);
      }
      if (each instanceof UnreachableException) {
        return failed(settings, "cannot be reached at " + settings.baseUrl(), true, each);
      }
    }
    // JSON that breaks off, a field that is missing: what a proxy sends, or another kind of server
    return failed(settings, "gave no readable answer", true, null);
  }

  private static EmbeddingFailedException refused(
      EmbeddingSettings settings, RefusedException refused) {
    int status = refused.statusCode();
    var why =
        switch (status) {
          case 401, 403 -> "does not accept the key that is set";
          case 404 -> "is not known at " + settings.baseUrl();
          case 429 -> "has too much to do";
          default -> status < 500 ? "refuses the request" : "fails on its side";
        };
    boolean passing = status == 429 || status == 408 || status >= 500;
    return new EmbeddingFailedException(
        settings.modelName() + " " + why + " (status " + status + ")",
        passing,
        refused.retryAfter(),
        refused);
  }

  static EmbeddingFailedException timedOut(
      EmbeddingSettings settings, Duration after, Exception cause) {
    return failed(
        settings, "did not answer within %.1f s".formatted(after.toMillis() / 1e3), true, cause);
  }

  static EmbeddingFailedException closed(EmbeddingSettings settings, Exception cause) {
    return failed(settings, "was not waited for", true, cause);
  }

  private static EmbeddingFailedException failed(
      EmbeddingSettings settings, String why, boolean passing, @Nullable Throwable cause) {
    return new EmbeddingFailedException(settings.modelName() + " " + why, passing, null, cause);
  }
}
