package dev.munshi.digest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A process that owns a home and works off what is due at given instants: the folder, Slack's
 * address, then the instants. Each day an article arrives. It says what an earlier process left
 * open, and writes down which instant it is at.
 */
final class DigestProcess {

  static final String READY = "ready";
  static final String OPEN = "open ";

  /** The file with the instants that it has begun. */
  static final String CLOCK = "clock";

  static final String DONE = "done";

  private DigestProcess() {}

  public static void main(String[] arguments) throws Exception {
    var first = Instant.parse(arguments[2]);
    try (var home = new NewsHome(Path.of(arguments[0]), first);
        var rooms = new SlackRooms(home.beside(), arguments[1], home.clock)) {
      sayWhatIsOpen(home, first);
      home.catchesUp();
      var rounds = new Rounds(home.stores(), home::corpus, rooms.poster(), home.clock);
      System.out.println(READY);
      var day = LocalDate.MIN;
      for (int i = 2; i < arguments.length; i++) {
        Files.writeString(
            Path.of(arguments[0], CLOCK),
            arguments[i] + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
        var now = Instant.parse(arguments[i]);
        home.moveTo(now);
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!today.equals(day)) {
          day = today;
          home.arrives("day-" + day, "Gazette", NewsHome.news((int) day.toEpochDay()));
        }
        rounds.run();
      }
      System.out.println(DONE);
    }
  }

  private static void sayWhatIsOpen(NewsHome home, Instant now) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.home.database());
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT state || ' ' || post_key FROM post WHERE state IN ('waiting', 'posting')"
                    + " UNION ALL SELECT 'due ' || id FROM subscription WHERE due <= "
                    + now.minus(3, ChronoUnit.MINUTES).getEpochSecond())) {
      while (rows.next()) {
        System.out.println(OPEN + rows.getString(1));
      }
    }
  }
}
