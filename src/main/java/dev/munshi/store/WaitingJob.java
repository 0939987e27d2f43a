package dev.munshi.store;

import java.time.Instant;

/**
 * A piece of work that nobody has begun, or that was put back.
 *
 * @param id grows with the order of arrival
 * @param lane as it was added
 * @param payload as it was added
 * @param notBefore it is not to be begun before
 */
public record WaitingJob(long id, String lane, String payload, Instant notBefore) {}
