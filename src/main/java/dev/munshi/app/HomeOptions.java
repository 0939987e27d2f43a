package dev.munshi.app;

import dev.munshi.store.Database;
import dev.munshi.store.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command on a home has. */
final class HomeOptions {

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "where everything is kept (else $MUNSHI_HOME, else ./var)")
  private @Nullable Path folder;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings (else munshi.yaml in the home or here)")
  private @Nullable Path config;

  Home home() {
    return Home.at(folder());
  }

  /** The home's folder, which need not exist. */
  Path folder() {
    if (folder != null) {
      return folder;
    }
    var variable = System.getenv("MUNSHI_HOME");
    return Path.of(variable == null || variable.isBlank() ? "var" : variable);
  }

  /** The home's database, also beside {@code serve}; nothing where there is none yet. */
  Optional<Database> database() {
    var home = home();
    if (!Files.exists(home.database())) {
      return Optional.empty();
    }
    if (!Database.isCurrent(home)) {
      try (var _ = home.lock()) {
        Database.openAndMigrate(home).close();
      }
    }
    return Optional.of(Database.open(home));
  }

  Settings settings() {
    var file = SettingsFile.find(config, folder()).map(SettingsFile::read);
    var installed = Path.of(System.getProperty("munshi.root", ""));
    return SettingsReader.read(file.orElse(Map.of()), System.getenv(), installed.resolve("corpus"));
  }
}
