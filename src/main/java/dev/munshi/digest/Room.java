package dev.munshi.digest;

/**
 * A channel or direct chat of a network.
 *
 * @param surface the network: {@code slack}
 * @param team the workspace
 * @param id the channel
 */
public record Room(String surface, String team, String id) {}
