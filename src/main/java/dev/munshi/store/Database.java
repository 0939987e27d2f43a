package dev.munshi.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Files;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/**
 * The embedded SQL database of a home: SQLite with a write-ahead log, synced at each commit, so
 * that what was written survives a crash of the process and of the machine. Thread-safe.
 */
public final class Database implements AutoCloseable {

  /** The number of the newest migration. */
  private static final int SCHEMA_VERSION = 19;

  private static final int BUSY_TIMEOUT_MILLIS = 20_000;
  private static final int CONNECTIONS = 8;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final GroupedWrites grouped = new GroupedWrites(this);
  private final boolean wasOlder;

  private Database(HikariDataSource pool, boolean wasOlder) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    this.wasOlder = wasOlder;
  }

  /** Over connections that somebody else makes. */
  Database(DataSource source) {
    this(pool(source), false);
  }

  /**
   * Opens the home's database and brings its schema up to date; for the holder of the home's lock.
   *
   * @throws UnusableHomeException where a newer version of Munshi has written it, or it is damaged
   */
  public static Database openAndMigrate(Home home) {
    var pool = pool(home);
    try {
      var migrated =
          Flyway.configure()
              .dataSource(pool)
              .locations("classpath:dev/munshi/store/migrations")
              // by default a schema from the future would pass
              .ignoreMigrationPatterns("")
              .load()
              .migrate();
      boolean wasOlder = migrated.migrationsExecuted > 0 && migrated.initialSchemaVersion != null;
      return new Database(pool, wasOlder);
    } catch (FlywayException e) {
      pool.close();
      throw unusable(home, "was it written by a newer version of Munshi? ", e);
    }
  }

  /** Whether an older version of Munshi had written it, until it was opened here. */
  public boolean wasOlder() {
    return wasOlder;
  }

  private static UnusableHomeException unusable(Home home, String why, Exception e) {
    return new UnusableHomeException(
        "the database " + home.database() + " cannot be used; " + why + firstLine(e), e);
  }

  /** Whether the home's database is there, with the schema of this version of Munshi. */
  public static boolean isCurrent(Home home) {
    if (!Files.isRegularFile(home.database())) {
      return false;
    }
    try (var database = open(home)) {
      return database.jdbi.withHandle(
          handle ->
              handle
                  .createQuery("SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history")
                  .mapTo(Integer.class)
                  .findOne()
                  .filter(version -> version == SCHEMA_VERSION)
                  .isPresent());
    } catch (JdbiException | UnusableHomeException e) {
      return false;
    }
  }

  /**
   * Opens the database beside the process that holds the home's lock.
   *
   * @throws UnusableHomeException where it is damaged
   */
  public static Database open(Home home) {
    return new Database(pool(home), false);
  }

  private static HikariDataSource pool(Home home) {
    try {
      return pool(source(home));
    } catch (PoolInitializationException e) {
      throw unusable(home, "is it damaged? ", e);
    }
  }

  static SQLiteDataSource source(Home home) {
    var sqlite = new SQLiteConfig();
    sqlite.setJournalMode(JournalMode.WAL);
    sqlite.setSynchronous(SynchronousMode.FULL);
    sqlite.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    var source = new SQLiteDataSource(sqlite);
    source.setUrl("jdbc:sqlite:" + home.database());
    return source;
  }

  private static HikariDataSource pool(DataSource source) {
    var config = new HikariConfig();
    config.setDataSource(source);
    config.setPoolName("store");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  <T extends @Nullable Object> T withHandle(HandleCallback<T, RuntimeException> work) {
    return translated(() -> jdbi.withHandle(work));
  }

  void useHandle(HandleConsumer<RuntimeException> work) {
    withHandle(work.asCallback());
  }

  <T extends @Nullable Object> T inTransaction(HandleCallback<T, RuntimeException> work) {
    return translated(() -> jdbi.inTransaction(work));
  }

  void useTransaction(HandleConsumer<RuntimeException> work) {
    inTransaction(work.asCallback());
  }

  /**
   * Runs a short write in one transaction with those of other threads: for what comes often.
   *
   * @param work runs a second time where the first was rolled back
   */
  <T extends @Nullable Object> T inGroup(HandleCallback<T, RuntimeException> work) {
    return grouped.run(work);
  }

  /** How many such writes wait for a transaction. */
  int waitingWrites() {
    return grouped.waiting();
  }

  private static <T extends @Nullable Object> T translated(Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException e) {
      throw new StoreFailedException(rootMessage(e), e);
    }
  }

  private static String rootMessage(Throwable e) {
    var root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  @Override
  public void close() {
    grouped.close();
    pool.close();
  }
}
