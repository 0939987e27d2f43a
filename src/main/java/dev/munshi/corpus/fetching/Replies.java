package dev.munshi.corpus.fetching;

import dev.munshi.corpus.fetching.Fetched.Failed;
import dev.munshi.corpus.fetching.Fetched.Gone;
import dev.munshi.corpus.fetching.Fetched.NotModified;
import dev.munshi.corpus.fetching.Fetched.Page;
import dev.munshi.corpus.fetching.Fetched.Refused;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Reads what a server replied, as far as it is wanted. */
final class Replies {

  /** A server that wants a longer rest is asked again tomorrow. */
  private static final Duration LONGEST_REST = Duration.ofDays(1);

  private final InstantSource clock;

  Replies(InstantSource clock) {
    this.clock = clock;
  }

  Reply read(Response response, Errand errand) throws IOException {
    var location = response.header("Location");
    boolean asked = !errand.known().equals(Validators.NONE);
    return switch (response.code()) {
      case 200, 203 -> new Reply.Ended(page(response, errand));
      case 301, 302, 303, 307, 308 ->
          location == null ? new Reply.Ended(failure(response)) : new Reply.Moved(location);
      case 304 -> new Reply.Ended(asked ? new NotModified() : failure(response));
      default -> new Reply.Ended(failure(response));
    };
  }

  private Fetched failure(Response response) {
    int status = response.code();
    return switch (status) {
      case 404, 410 -> new Gone("there is no such page (" + status + ")", status == 410);
      case 401, 403, 407, 451 ->
          new Failed("the server does not show it to us (" + status + ")", false, null);
      case 429 -> new Failed("the server asks for fewer visits (429)", true, rest(response));
      case 408, 425 -> new Failed("the server gave up (" + status + ")", true, rest(response));
      default ->
          status >= 500
              ? new Failed("the server is in trouble (" + status + ")", true, rest(response))
              : new Failed("the server answers with status " + status, false, null);
    };
  }

  private @Nullable Duration rest(Response response) {
    var after = response.header("Retry-After");
    if (after == null) {
      return null;
    }
    Duration rest;
    if (after.strip().matches("\\d{1,9}")) {
      rest = Duration.ofSeconds(Long.parseLong(after.strip()));
    } else {
      var date = response.headers().getDate("Retry-After");
      rest = date == null ? Duration.ZERO : until(date.toInstant());
    }
    return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
  }

  private Duration until(Instant date) {
    var rest = Duration.between(clock.instant(), date);
    return rest.isNegative() ? Duration.ZERO : rest;
  }

  private static Fetched page(Response response, Errand errand) throws IOException {
    var url = response.request().url();
    var type = response.header("Content-Type");
    var objection = errand.whole() ? Kinds.objection(type, url) : null;
    if (objection != null) {
      return new Refused(objection);
    }
    // the client has decoded and taken away what it asked for
    var encoding = response.header("Content-Encoding", "identity");
    if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
      return new Refused("is compressed in a way that was not asked for");
    }
    var body = response.body();
    if (body == null) {
      return new Failed("the server sent nothing", true, null);
    }
    var bytes = bytes(body, errand);
    if (bytes == null) {
      return new Refused("is larger than %d MB".formatted(errand.bytes() / 1_000_000));
    }
    var validators = new Validators(response.header("ETag"), response.header("Last-Modified"));
    return new Page(url.uri(), type, bytes, validators);
  }

  /** Null where there is more than wanted. */
  private static byte @Nullable [] bytes(ResponseBody body, Errand errand) throws IOException {
    if (errand.whole() && body.contentLength() > errand.bytes()) {
      return null;
    }
    try (var in = body.byteStream()) {
      var bytes = in.readNBytes(errand.bytes());
      return errand.whole() && in.read() >= 0 ? null : bytes;
    }
  }
}
