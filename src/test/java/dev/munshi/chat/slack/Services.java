package dev.munshi.chat.slack;

import dev.munshi.chat.Inbox;
import dev.munshi.store.Database;
import dev.munshi.store.Home;
import dev.munshi.store.InstallationStore;
import dev.munshi.store.ReplyStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Slack's handlers work with in tests: a store of its own, and no articles yet. */
final class Services {

  private Services() {}

  static SlackServices with(Inbox inbox, InstantSource clock) {
    return with(inbox, null, clock);
  }

  /**
   * @param installations or null for none
   */
  static SlackServices with(
      Inbox inbox, @Nullable InstallationStore installations, InstantSource clock) {
    var database = database();
    return new SlackServices(
        inbox,
        new ReplyStore(database),
        installations == null ? new InstallationStore(database) : installations,
        Optional::empty,
        clock);
  }

  private static Database database() {
    try {
      return Database.openAndMigrate(Home.at(Files.createTempDirectory("slack")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
