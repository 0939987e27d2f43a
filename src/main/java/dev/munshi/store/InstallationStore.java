package dev.munshi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/** Where the bot is installed in Slack, and which installations are under way. Thread-safe. */
public final class InstallationStore {

  /** So many installations can be under way: anybody may begin one. */
  private static final int MOST_BEGUN = 10_000;

  private static final RowMapper<Installation> INSTALLATION =
      (row, context) ->
          new Installation(
              row.getString("team"),
              row.getString("encrypted_token"),
              row.getString("bot_user"),
              row.getString("app"),
              List.of(row.getString("scopes").split(",")),
              Instant.ofEpochMilli(row.getLong("installed_at")),
              row.getString("installed_by"));

  private final Database database;

  public InstallationStore(Database database) {
    this.database = database;
  }

  /** Keeps it in the place of an earlier one of the same team. */
  public void keep(Installation installation) {
    database.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT OR REPLACE INTO slack_installation
                    VALUES (:team, :token, :bot, :app, :scopes, :at, :by)
                    """)
                .bind("team", installation.team())
                .bind("token", installation.encryptedToken())
                .bind("bot", installation.botUser())
                .bind("app", installation.app())
                .bind("scopes", String.join(",", installation.scopes()))
                .bind("at", installation.installedAt().toEpochMilli())
                .bind("by", installation.installedBy())
                .execute());
  }

  public Optional<Installation> find(String team) {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM slack_installation WHERE team = :team")
                .bind("team", team)
                .map(INSTALLATION)
                .findOne());
  }

  public Optional<Installation> newest() {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM slack_installation ORDER BY installed_at DESC LIMIT 1")
                .map(INSTALLATION)
                .findOne());
  }

  /**
   * Forgets the installation, unless it is younger.
   *
   * @return whether there was one
   */
  public boolean remove(String team, Instant notAfter) {
    return database.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        DELETE FROM slack_installation
                        WHERE team = :team AND installed_at <= :notAfter
                        """)
                    .bind("team", team)
                    .bind("notAfter", notAfter.toEpochMilli())
                    .execute())
        == 1;
  }

  /** Notes that an installation was begun; those that expired are forgotten. */
  public void begin(String state, Instant now, Instant expires) {
    database.useTransaction(
        handle -> {
          handle
              .createUpdate("DELETE FROM slack_install_state WHERE expires_at <= :now")
              .bind("now", now.toEpochMilli())
              .execute();
          handle
              .createUpdate(
                  """
                  DELETE FROM slack_install_state WHERE state IN (
                    SELECT state FROM slack_install_state
                    ORDER BY expires_at DESC LIMIT -1 OFFSET :most)
                  """)
              .bind("most", MOST_BEGUN - 1)
              .execute();
          handle
              .createUpdate("INSERT INTO slack_install_state VALUES (:state, :expires)")
              .bind("state", state)
              .bind("expires", expires.toEpochMilli())
              .execute();
        });
  }

  /**
   * Ends what {@link #begin} began; once for each.
   *
   * @return whether it was under way and had not expired
   */
  public boolean finish(String state, Instant now) {
    return database.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        DELETE FROM slack_install_state
                        WHERE state = :state AND expires_at > :now
                        """)
                    .bind("state", state)
                    .bind("now", now.toEpochMilli())
                    .execute())
        == 1;
  }
}
