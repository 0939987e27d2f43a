package dev.munshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationStoreTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @TempDir Path folder;

  private Database database;
  private InstallationStore store;

  @BeforeEach
  void open() {
    database = Database.openAndMigrate(Home.at(folder));
    store = new InstallationStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Installation installation(String team, String token, Instant at) {
    return new Installation(
        team, token, "U0BOT", "A1", List.of("commands", "chat:write"), at, "U1");
  }

  @Test
  void keeps_an_installation_as_it_is() {
    var installation = installation("T1", "sealed", NOON);

    store.keep(installation);

    assertThat(store.find("T1")).contains(installation);
    assertThat(store.find("T2")).isEmpty();
    assertThat(installation.toString()).doesNotContain("sealed");
  }

  @Test
  void keeps_the_latest_of_a_team() {
    store.keep(installation("T1", "one", NOON));
    store.keep(installation("T2", "two", NOON.plusSeconds(1)));
    store.keep(installation("T1", "three", NOON.plusSeconds(2)));

    assertThat(store.find("T1")).map(Installation::encryptedToken).contains("three");
    assertThat(store.newest()).map(Installation::team).contains("T1");
  }

  @Test
  void removes_what_is_not_younger() {
    store.keep(installation("T1", "one", NOON));

    assertThat(store.remove("T1", NOON.minusMillis(1))).isFalse();
    assertThat(store.remove("T2", NOON)).isFalse();
    assertThat(store.find("T1")).isPresent();
    assertThat(store.remove("T1", NOON)).isTrue();
    assertThat(store.find("T1")).isEmpty();
  }

  @Test
  void ends_once_what_was_begun_and_in_time() {
    store.begin("one", NOON, NOON.plusSeconds(10));
    store.begin("two", NOON, NOON.plusSeconds(10));

    assertThat(store.finish("one", NOON.plusSeconds(9))).isTrue();
    assertThat(store.finish("one", NOON.plusSeconds(9))).isFalse();
    assertThat(store.finish("two", NOON.plusSeconds(10))).isFalse();
    assertThat(store.finish("three", NOON)).isFalse();
  }

  @Test
  void holds_no_more_than_so_many_that_were_begun() {
    database.useTransaction(
        handle -> {
          for (int i = 0; i < 10_000; i++) {
            handle.execute(
                "INSERT INTO slack_install_state VALUES (?, ?)", "s" + i, NOON.toEpochMilli() + i);
          }
        });

    store.begin("last", NOON.minusSeconds(1), NOON.plusSeconds(60));

    assertThat(store.finish("s0", NOON.minusSeconds(1))).isFalse();
    assertThat(store.finish("s1", NOON.minusSeconds(1))).isTrue();
    assertThat(store.finish("last", NOON)).isTrue();
  }

  @Test
  void refuses_an_installation_that_could_not_be_used() {
    assertThatIllegalArgumentException().isThrownBy(() -> installation("", "sealed", NOON));
    assertThatIllegalArgumentException().isThrownBy(() -> installation("T1", " ", NOON));
  }
}
