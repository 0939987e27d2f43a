package dev.munshi.app;

import dev.munshi.digest.Room;
import dev.munshi.digest.RoomPoster;
import dev.munshi.document.Document;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;

/** Counts what became of posts that nobody waits for, and of looking for them. Thread-safe. */
record CountedPosts(RoomPoster rooms, MeterRegistry registry) implements RoomPoster {

  @Override
  public Outcome post(Room room, String thread, String key, Document document) {
    return counted("post", rooms.post(room, thread, key, document));
  }

  @Override
  public Outcome find(Room room, String thread, String key) {
    return counted("find", rooms.find(room, thread, key));
  }

  @Override
  public Optional<String> obstacle(Room room) {
    return rooms.obstacle(room);
  }

  private Outcome counted(String call, Outcome outcome) {
    var name =
        switch (outcome) {
          case Outcome.Posted _ -> "posted";
          case Outcome.Later _ -> "later";
          case Outcome.Unseen _ -> "unseen";
          case Outcome.Refused _ -> "refused";
        };
    registry.counter("munshi.posts", "call", call, "outcome", name).increment();
    return outcome;
  }
}
