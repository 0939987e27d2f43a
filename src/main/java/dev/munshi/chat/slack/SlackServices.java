package dev.munshi.chat.slack;

import dev.munshi.chat.Desks;
import dev.munshi.chat.Inbox;
import dev.munshi.store.InstallationStore;
import dev.munshi.store.ReplyStore;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the handlers of Slack's requests work with.
 *
 * @param inbox where what is heard is written down
 * @param replies the answers that were given, and what people think of them
 * @param installations where the tokens of many workspaces are kept
 * @param desks nothing as long as the articles are being read
 * @param clock the time
 */
public record SlackServices(
    Inbox inbox,
    ReplyStore replies,
    InstallationStore installations,
    Supplier<Optional<Desks>> desks,
    InstantSource clock) {}
