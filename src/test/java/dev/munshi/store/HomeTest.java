package dev.munshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.munshi.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

  @TempDir Path folder;

  @Test
  void makes_the_folder_where_it_is_missing() {
    var home = Home.at(folder.resolve("a/./b/../c"));
    assertThat(home.folder()).isEqualTo(folder.resolve("a/c")).isDirectory().isAbsolute();
  }

  @Test
  void keeps_everything_below_its_folder() {
    var home = Home.at(folder);
    assertThat(home.index()).hasParentRaw(folder);
    assertThat(home.database()).hasParentRaw(folder);
    assertThat(home.natives()).hasParentRaw(folder);
  }

  @Test
  void follows_a_link_to_a_folder() throws IOException {
    var real = Files.createDirectory(folder.resolve("real"));
    var link = Files.createSymbolicLink(folder.resolve("link"), real);
    try (var lock = Home.at(link).lock()) {
      assertThat(lock).isNotNull();
      assertThat(real).isNotEmptyDirectory();
      assertThat(Home.at(real).tryLock()).isEmpty();
    }
  }

  @Test
  void refuses_a_file() throws IOException {
    var file = Files.createFile(folder.resolve("notes"));
    assertThatExceptionOfType(UnusableHomeException.class)
        .isThrownBy(() -> Home.at(file))
        .withMessageContaining(file.toString())
        .withMessageContaining("is a file, not a folder");
  }

  @Test
  void refuses_a_folder_below_a_file() throws IOException {
    var file = Files.createFile(folder.resolve("notes"));
    assertThatExceptionOfType(UnusableHomeException.class)
        .isThrownBy(() -> Home.at(file.resolve("home")))
        .withMessageContaining("cannot be made");
  }

  @Test
  void refuses_a_folder_that_it_may_not_write() throws IOException {
    var closed = Files.createDirectory(folder.resolve("closed"));
    assertThat(closed.toFile().setWritable(false, false)).isTrue();
    if (Files.isWritable(closed)) {
      System.out.println("skipped: whether a closed folder is refused, as root may write anywhere");
    }
    assumeThat(Files.isWritable(closed)).as("root may write everywhere").isFalse();
    assertThatExceptionOfType(UnusableHomeException.class)
        .isThrownBy(() -> Home.at(closed))
        .withMessageContaining("is not writable");
  }

  @Test
  void is_refused_while_another_process_holds_the_lock_and_free_after_its_end() {
    var home = Home.at(folder.resolve("home"));
    try (var other = ChildJvm.start(folder, LockHolder.class, home.folder())) {
      assertThat(other.line()).isEqualTo(LockHolder.LOCKED);
      assertThat(home.tryLock()).isEmpty();
      assertThatExceptionOfType(UnusableHomeException.class)
          .isThrownBy(home::lock)
          .withMessageContaining(home.folder().toString())
          .withMessageContaining("another Munshi process")
          .withMessageContaining("--home");
    }
    home.lock().close();
  }

  @Test
  void stays_locked_against_other_processes_after_a_second_try_in_this_one() {
    var home = Home.at(folder.resolve("home"));
    try (var lock = home.lock()) {
      assertThat(lock).isNotNull();
      assertThat(home.tryLock()).isEmpty();
      try (var other = ChildJvm.start(folder, LockHolder.class, home.folder())) {
        assertThat(other.line()).isEqualTo(LockHolder.REFUSED);
      }
    }
  }

  @Test
  void can_be_locked_again_after_letting_go() {
    var home = Home.at(folder);
    var first = home.lock();
    first.close();
    try (var second = home.lock()) {
      first.close();
      assertThat(second).isNotNull();
      assertThat(home.tryLock()).isEmpty();
    }
  }
}
