package dev.munshi.digest;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.munshi.chat.ChatRooms;
import dev.munshi.chat.slack.SlackApp;
import dev.munshi.chat.slack.SlackServices;
import dev.munshi.chat.slack.SlackSettings;
import dev.munshi.store.Database;
import dev.munshi.store.InstallationStore;
import dev.munshi.store.ReplyStore;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.RecordingInbox;
import dev.munshi.testing.SignedRequests;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rooms of a Slack that is spoken to as the bot does, over HTTP. */
final class SlackRooms implements AutoCloseable {

  private final Database database;
  private final SlackApp app;

  /**
   * @param database closed together with this
   */
  SlackRooms(Database database, String apiUrl, Clock clock) {
    this.database = database;
    this.app =
        new SlackApp(
            new SlackSettings(SignedRequests.SECRET, FakeSlack.TOKEN, apiUrl),
            new SlackServices(
                new RecordingInbox(),
                new ReplyStore(database),
                new InstallationStore(database),
                Optional::empty,
                clock));
  }

  RoomPoster poster() {
    return new ChatRooms(List.of(app.port()));
  }

  /** The keys of what stands in all channels, as often as it stands there. */
  static List<String> keys(FakeSlack slack) {
    return slack.posts().stream()
        .map(post -> post.path("metadata").path("event_payload").path("key").asText())
        .toList();
  }

  /**
   * How many issues stand in a channel, by the day for which they were due: a late one belongs to
   * the day on which it was due.
   */
  static Map<LocalDate, Long> byDay(FakeSlack slack, String channel, ZoneId zone) {
    return slack.posts().stream()
        .filter(post -> post.path("channel").asText().equals(channel))
        .map(post -> post.path("metadata").path("event_payload").path("key").asText())
        .map(key -> Instant.parse(key.substring(key.lastIndexOf('/') + 1)))
        .collect(groupingBy(due -> LocalDate.ofInstant(due, zone), TreeMap::new, counting()));
  }

  @Override
  public void close() throws Exception {
    app.close();
    database.close();
  }
}
