package dev.munshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenStoreTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  @TempDir Path folder;

  @Test
  void adds_up_what_all_processes_use_on_a_day_and_keeps_it() {
    var home = Home.at(folder);
    try (var serving = Database.openAndMigrate(home);
        var asking = Database.open(home)) {
      new TokenStore(serving).add(TODAY, 30);
      new TokenStore(asking).add(TODAY, 12);
      new TokenStore(asking).add(TODAY.plusDays(1), 5);

      assertThat(new TokenStore(serving).used(TODAY)).isEqualTo(42);
    }
    try (var later = Database.open(home)) {
      assertThat(new TokenStore(later).used(TODAY)).isEqualTo(42);
      assertThat(new TokenStore(later).used(TODAY.plusDays(1))).isEqualTo(5);
      assertThat(new TokenStore(later).used(TODAY.plusDays(2))).isZero();
    }
  }
}
