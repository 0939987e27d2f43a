package dev.munshi.digest;

import dev.munshi.store.Database;
import dev.munshi.store.Home;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * A process that works off what is due at a home until it is killed, as {@code serve} does: the
 * folder, Slack's address, and by how much its clock is ahead.
 */
final class PostingProcess {

  static final String READY = "ready";

  private PostingProcess() {}

  public static void main(String[] arguments) throws Exception {
    var home = Home.at(Path.of(arguments[0]));
    var clock = Clock.offset(Clock.systemUTC(), Duration.parse(arguments[2]));
    try (var database = Database.open(home);
        var rooms = new SlackRooms(Database.open(home), arguments[1], clock);
        var _ =
            DigestThread.start(
                DigestStores.in(database),
                NewsHome.reading(home, database),
                rooms.poster(),
                clock)) {
      System.out.println(READY);
      // to the end of what starts it
      var _ = System.in.read();
    }
  }
}
