package dev.munshi.chat.matrix;

import dev.munshi.chat.Inbox;
import dev.munshi.store.MatrixSendStore;
import dev.munshi.store.ReplyStore;
import dev.munshi.store.RoomMoves;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * What the bot's side of Matrix works with.
 *
 * @param inbox where what is heard is written down
 * @param replies the answers that were given, and what people think of them
 * @param sends what was sent to Matrix
 * @param moves has what was ordered in a room follow it
 * @param folder for the device's keys and token; readable by its owner alone
 * @param maxAge what is older is not answered
 * @param clock the time, and the time zone of this machine
 */
public record MatrixServices(
    Inbox inbox,
    ReplyStore replies,
    MatrixSendStore sends,
    RoomMoves moves,
    Path folder,
    Duration maxAge,
    Clock clock) {}
