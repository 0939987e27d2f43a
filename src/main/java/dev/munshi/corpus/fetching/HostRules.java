package dev.munshi.corpus.fetching;

import crawlercommons.robots.BaseRobotRules;
import dev.munshi.corpus.fetching.Fetched.Failed;
import dev.munshi.corpus.fetching.Fetched.Refused;
import java.time.Duration;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What a host wants of visitors, as far as that could be found out. */
sealed interface HostRules {

  /** No host gets more than this between two visits, or a day would bring a thousand pages. */
  Duration LONGEST_DELAY = Duration.ofSeconds(60);

  /** Why a page may not be visited, or null where it may. */
  @Nullable Fetched objection(HttpUrl url);

  /** Between the begins of two visits. */
  Duration delay();

  /** The host has said it. */
  record Known(BaseRobotRules rules) implements HostRules {

    @Override
    public @Nullable Fetched objection(HttpUrl url) {
      return rules.isAllowed(url.toString())
          ? null
          : new Refused("the site does not want programs to read it (robots.txt)");
    }

    @Override
    public Duration delay() {
      var delay = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
      return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }
  }

  /** The host could not be asked; until it can be, nothing of it is read (RFC 9309, 2.3.1.4). */
  record Unknown(Fetched trouble) implements HostRules {

    @Override
    public Fetched objection(HttpUrl url) {
      return switch (trouble) {
        case Refused refused -> refused;
        case Failed failed ->
            new Failed("its robots.txt: " + failed.reason(), true, failed.after());
        default -> new Failed("its robots.txt cannot be read", true, null);
      };
    }

    @Override
    public Duration delay() {
      return Duration.ZERO;
    }
  }
}
