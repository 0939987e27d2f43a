package dev.munshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.digest.Room;
import dev.munshi.document.Document;
import dev.munshi.testing.RecordingPoster;
import dev.munshi.testing.RecordingPoster.Weather;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountedPostsTest {

  private static final Room ROOM = new Room("slack", "T1", "C1");
  private static final Document NEWS = new Document("News", List.of());

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final RecordingPoster rooms = new RecordingPoster();
  private final CountedPosts counted = new CountedPosts(rooms, registry);

  private double count(String call, String outcome) {
    return registry.counter("munshi.posts", "call", call, "outcome", outcome).count();
  }

  @Test
  void counts_what_became_of_each() {
    var _ = counted.post(ROOM, "", "k1", NEWS);
    var _ = counted.post(ROOM, "", "k2", NEWS);
    rooms.weather(() -> Weather.BUSY);
    var _ = counted.post(ROOM, "", "k3", NEWS);
    var _ = counted.find(ROOM, "", "k1");

    assertThat(rooms.posts()).hasSize(2);
    assertThat(count("post", "posted")).isEqualTo(2);
    assertThat(count("post", "later")).isOne();
    assertThat(count("find", "posted")).isOne();
  }
}
