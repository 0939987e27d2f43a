package dev.munshi.chat.matrix;

import java.time.Instant;

/**
 * Somebody put a sign to an event.
 *
 * @param event its own id
 * @param target the event that it is put to
 * @param key the sign, as in 👍
 * @param at by the clock of the sender's homeserver
 */
record Reaction(String room, String event, String sender, String target, String key, Instant at) {}
