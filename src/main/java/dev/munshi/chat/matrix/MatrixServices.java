package dev.munshi.chat.matrix;

import dev.munshi.chat.Desks;
import dev.munshi.chat.Inbox;
import dev.munshi.store.MatrixSendStore;
import dev.munshi.store.ReplyStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the bot's side of Matrix works with.
 *
 * @param inbox where what is heard is written down
 * @param replies the answers that were given, and what people think of them
 * @param sends what was sent to Matrix
 * @param desks nothing as long as the articles are being read
 * @param folder for the device's keys and token; readable by its owner alone
 * @param maxAge what is older is not answered
 * @param clock the time, and the time zone of this machine
 */
public record MatrixServices(
    Inbox inbox,
    ReplyStore replies,
    MatrixSendStore sends,
    Supplier<Optional<Desks>> desks,
    Path folder,
    Duration maxAge,
    Clock clock) {}
