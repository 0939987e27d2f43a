package dev.munshi.store;

/**
 * A room as it is kept.
 *
 * @param surface the network
 * @param team the workspace
 * @param channel the room's id there
 */
public record RoomKey(String surface, String team, String channel) {}
