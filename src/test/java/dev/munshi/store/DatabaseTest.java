package dev.munshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

  private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

  @TempDir Path folder;

  private Home home;

  @BeforeEach
  void open() {
    home = Home.at(folder);
  }

  @Test
  void brings_a_new_home_up_to_date() {
    assertThat(Database.isCurrent(home)).isFalse();
    assertThat(home.database()).doesNotExist();
    Database.openAndMigrate(home).close();
    assertThat(Database.isCurrent(home)).isTrue();
  }

  @Test
  void keeps_what_was_written() {
    try (var database = Database.openAndMigrate(home)) {
      new JobQueue(database).add("key", "lane", "payload", NOON);
    }
    try (var database = Database.openAndMigrate(home)) {
      assertThat(new JobQueue(database).open()).isOne();
    }
  }

  @Test
  void can_be_read_beside_the_process_that_writes() {
    try (var writing = Database.openAndMigrate(home);
        var reading = Database.open(home)) {
      new JobQueue(writing).add("key", "lane", "payload", NOON);
      assertThat(new JobQueue(reading).open()).isOne();
      assertThat(Database.isCurrent(home)).isTrue();
    }
  }

  @Test
  void refuses_a_database_of_a_newer_version() {
    try (var database = Database.openAndMigrate(home)) {
      database.useHandle(
          handle ->
              handle.execute(
                  """
                      INSERT INTO flyway_schema_history (installed_rank, version, description, type,
                        script, checksum, installed_by, execution_time, success)
                      VALUES (99, '99', 'rooms', 'SQL', 'V99__rooms.sql', 1, 'later', 1, 1)
                      """));
    }
    assertThat(Database.isCurrent(home)).isFalse();
    assertThatExceptionOfType(UnusableHomeException.class)
        .isThrownBy(() -> Database.openAndMigrate(home))
        .withMessageContaining(home.database().toString())
        .withMessageContaining("newer version of Munshi");
  }

  @Test
  void refuses_a_file_that_is_no_database() throws IOException {
    Files.writeString(home.database(), "The harbour board met on Monday. ".repeat(500));
    assertThat(Database.isCurrent(home)).isFalse();
    assertThatExceptionOfType(UnusableHomeException.class)
        .isThrownBy(() -> Database.openAndMigrate(home))
        .withMessageContaining(home.database().toString());
  }

  @Test
  void refuses_a_folder_in_the_place_of_the_database() throws IOException {
    Files.createDirectory(home.database());
    assertThat(Database.isCurrent(home)).isFalse();
    assertThatExceptionOfType(UnusableHomeException.class)
        .isThrownBy(() -> Database.openAndMigrate(home));
  }

  @Test
  void is_not_current_where_another_program_made_it() {
    try (var database = Database.open(home)) {
      database.useHandle(handle -> handle.execute("CREATE TABLE ship (name TEXT)"));
    }
    assertThat(Database.isCurrent(home)).isFalse();
  }
}
