package dev.munshi.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * A durable queue: what was added survives a crash and is worked off once. Keys are remembered
 * after the work is done, so that the same job is not taken in twice. For one process, thread-safe.
 */
public final class JobQueue {

  private static final RowMapper<Job> JOB =
      (row, context) ->
          new Job(
              row.getLong("id"),
              row.getString("lane"),
              row.getString("payload"),
              row.getInt("attempts"),
              row.getBoolean("delivering"),
              Instant.ofEpochMilli(row.getLong("taken_in")));

  private final Database database;

  public JobQueue(Database database) {
    this.database = database;
  }

  /**
   * Adds a job; when this returns, it is on disk.
   *
   * @return the job's id, or nothing where the key is known: then nothing changes
   */
  public OptionalLong add(String key, String lane, String payload, Instant now) {
    var id =
        database.inGroup(
            handle ->
                handle
                    .createQuery(
                        """
                        INSERT INTO job (job_key, lane, payload, taken_in)
                        VALUES (:key, :lane, :payload, :now) ON CONFLICT DO NOTHING RETURNING id
                        """)
                    .bind("key", key)
                    .bind("lane", lane)
                    .bind("payload", payload)
                    .bind("now", now.toEpochMilli())
                    .mapTo(Long.class)
                    .findOne());
    return id.map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }

  /** What waits, in the order of arrival. */
  public List<WaitingJob> waiting() {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, lane, payload, not_before FROM job
                    WHERE state = 'waiting' ORDER BY id
                    """)
                .map(
                    (row, _) ->
                        new WaitingJob(
                            row.getLong("id"),
                            row.getString("lane"),
                            row.getString("payload"),
                            Instant.ofEpochMilli(row.getLong("not_before"))))
                .list());
  }

  /** Takes a job that waits, or gives nothing where it does not wait any more. */
  public Optional<Job> begin(long id) {
    return database.inGroup(
        handle ->
            handle
                .createQuery(
                    """
                    UPDATE job SET state = 'working', attempts = attempts + 1
                    WHERE id = :id AND state = 'waiting' RETURNING *
                    """)
                .bind("id", id)
                .map(JOB)
                .findOne());
  }

  /**
   * Notes that the result is about to go out: from now on it may have arrived.
   *
   * @param outcome what is kept of it
   */
  public void markDelivering(long id, String outcome) {
    database.inGroup(
        handle ->
            handle
                .createUpdate("UPDATE job SET delivering = 1, outcome = :outcome WHERE id = :id")
                .bind("id", id)
                .bind("outcome", outcome)
                .execute());
  }

  public void markDone(long id) {
    update("UPDATE job SET state = 'done' WHERE id = :id", id);
  }

  /** Gives the job up. */
  public void markFailed(long id) {
    update("UPDATE job SET state = 'failed' WHERE id = :id", id);
  }

  /**
   * Gives a job another payload, where nobody has begun it.
   *
   * @return whether it was so
   */
  public boolean amend(String key, String payload) {
    return database.inGroup(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE job SET payload = :payload WHERE job_key = :key AND state = 'waiting'")
                    .bind("key", key)
                    .bind("payload", payload)
                    .execute())
        == 1;
  }

  /** Gives up a job that nobody has begun, and those whose keys go on after its key and a slash. */
  public void withdraw(String key) {
    database.inGroup(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE job SET state = 'failed'
                    WHERE (job_key = :key OR (job_key > :key || '/' AND job_key < :key || '0'))
                      AND state = 'waiting'
                    """)
                .bind("key", key)
                .execute());
  }

  /** What the job with this key is or was to do. */
  public Optional<String> payload(String key) {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT payload FROM job WHERE job_key = :key")
                .bind("key", key)
                .mapTo(String.class)
                .findOne());
  }

  /** Puts the job back, not to be claimed again before this instant. */
  public void postpone(long id, Instant notBefore) {
    database.inGroup(
        handle ->
            handle
                .createUpdate("UPDATE job SET state = 'waiting', not_before = :at WHERE id = :id")
                .bind("id", id)
                .bind("at", notBefore.toEpochMilli())
                .execute());
  }

  /**
   * Puts back what an earlier process was working on when it ended.
   *
   * @return how many jobs that were
   */
  public int reopen() {
    return database.withHandle(
        handle -> handle.execute("UPDATE job SET state = 'waiting' WHERE state = 'working'"));
  }

  /** Forgets finished jobs that arrived longer ago than this. */
  public void prune(Instant now, Duration keep) {
    database.useHandle(
        handle ->
            handle
                .createUpdate(
                    "DELETE FROM job WHERE state IN ('done', 'failed') AND taken_in < :before")
                .bind("before", now.minus(keep).toEpochMilli())
                .execute());
  }

  /** The jobs of a lane that did not fail, as they were added, the latest first. */
  public List<String> latest(String lane, int limit) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT payload FROM job WHERE lane = :lane AND state <> 'failed'
                    ORDER BY id DESC LIMIT :limit
                    """)
                .bind("lane", lane)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }

  /** The lane's latest jobs before this one, oldest first. */
  public List<PastJob> before(Job job, int limit) {
    return database
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT payload, outcome FROM job WHERE lane = :lane AND id < :id
                        ORDER BY id DESC LIMIT :limit
                        """)
                    .bind("lane", job.lane())
                    .bind("id", job.id())
                    .bind("limit", limit)
                    .map(
                        (row, _) -> new PastJob(row.getString("payload"), row.getString("outcome")))
                    .list())
        .reversed();
  }

  /** How many jobs wait or are being worked on. */
  public int open() {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM job WHERE state IN ('waiting', 'working')")
                .mapTo(Integer.class)
                .one());
  }

  private void update(String sql, long id) {
    database.inGroup(handle -> handle.createUpdate(sql).bind("id", id).execute());
  }
}
