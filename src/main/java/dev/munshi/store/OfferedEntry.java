package dev.munshi.store;

import java.time.Instant;

/**
 * An entry as its feed shows it now.
 *
 * @param address its article's
 * @param mark changes when the entry changes
 * @param dated the later of its dates, or {@link Instant#EPOCH} where it has none
 * @param payload kept until the entry is settled
 */
public record OfferedEntry(String address, String mark, Instant dated, String payload) {}
