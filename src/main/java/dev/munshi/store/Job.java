package dev.munshi.store;

import java.time.Instant;

/**
 * A piece of work from the queue.
 *
 * @param id grows with the order of arrival
 * @param lane jobs of one lane are worked off one after the other, in the order of arrival
 * @param payload what to do, as it was added
 * @param attempts how often it was begun, this time included
 * @param delivering whether an earlier attempt was cut off while its result went out: it may have
 *     arrived
 * @param takenIn when it was added
 */
public record Job(
    long id, String lane, String payload, int attempts, boolean delivering, Instant takenIn) {}
