package dev.munshi.chat.matrix;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of what a home makes of what it hears in Matrix. */
abstract class AtListeningHome {

  @TempDir Path folder;

  ListeningHome home;

  @BeforeEach
  void open() {
    home = new ListeningHome(folder);
  }

  @AfterEach
  void close() {
    home.close();
  }
}
