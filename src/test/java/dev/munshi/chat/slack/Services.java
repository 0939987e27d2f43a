package dev.munshi.chat.slack;

import dev.munshi.chat.Inbox;
import dev.munshi.store.Database;
import dev.munshi.store.Home;
import dev.munshi.store.ReplyStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Optional;

/** What Slack's handlers work with in tests: a store of its own, and no articles yet. */
final class Services {

  private Services() {}

  static SlackServices with(Inbox inbox, InstantSource clock) {
    return new SlackServices(inbox, replies(), Optional::empty, clock);
  }

  static ReplyStore replies() {
    try {
      return new ReplyStore(Database.openAndMigrate(Home.at(Files.createTempDirectory("replies"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
