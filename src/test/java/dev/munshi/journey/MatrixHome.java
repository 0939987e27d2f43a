package dev.munshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.app.ServedHome;
import dev.munshi.testing.Await;
import dev.munshi.testing.Heard;
import dev.munshi.testing.MatrixNetwork;
import dev.munshi.testing.Peer;
import dev.munshi.testing.SmallCorpus;
import dev.munshi.testing.Synapse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A home whose bot speaks in Matrix with all but strangers.
 *
 * @param path the home
 * @param bot the part of its id before the colon
 */
public record MatrixHome(MatrixNetwork network, Path path, String bot) {

  public static MatrixHome ingest(MatrixNetwork network, Path folder) throws IOException {
    var home = ServedHome.ingest(folder.resolve("home"), SmallCorpus.writeTo(folder.resolve("in")));
    return new MatrixHome(network, home, network.newBot());
  }

  String botId() {
    return "@" + bot + ":localhost";
  }

  Map<String, String> settings() {
    return Map.of(
        "matrix.homeserver",
        network.synapse().address().toString(),
        "matrix.user",
        bot,
        "matrix.password",
        Synapse.PASSWORD,
        "matrix.allow",
        "@friend-*:localhost");
  }

  /** The same as variables of the environment. */
  public Map<String, String> variables() {
    return settings().entrySet().stream()
        .collect(Collectors.toMap(setting -> variable(setting.getKey()), Map.Entry::getValue));
  }

  private static String variable(String key) {
    return "MUNSHI_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** A new room of a person's, in which the bot is, and people who are invited. */
  public String room(Peer person, boolean isEncrypted, Peer... invited) {
    var users = List.of(invited).stream().map(Peer::userId).collect(Collectors.toList());
    users.add(botId());
    var room = person.create(isEncrypted, users.toArray(String[]::new));
    for (var other : invited) {
      other.join(room);
    }
    person.awaitMember(room, botId());
    return room;
  }

  /** What a person's client shows of the bot's answers in a room. */
  List<Heard> answers(Peer person, String room) {
    return person.shown(room, botId()).stream().filter(shown -> !shown.isNotice()).toList();
  }

  /** Waits until a person's client shows the answer to this message, in its thread. */
  Heard awaitAnswer(Peer person, String room, String question) throws Exception {
    Await.until(person + " reads the answer", () -> !answersTo(person, room, question).isEmpty());
    assertThat(answersTo(person, room, question)).hasSize(1);
    return answersTo(person, room, question).getFirst();
  }

  List<Heard> answersTo(Peer person, String room, String question) {
    return answers(person, room).stream()
        .filter(answer -> answer.thread().equals(question))
        .toList();
  }

  /** A question and its answer, read at the client of who asked. */
  public Heard ask(Peer person, String room) throws Exception {
    var answer = awaitAnswer(person, room, person.say(room, SmallCorpus.QUESTION));
    assertThat(answer.body()).contains(SmallCorpus.QUOTE).contains("[1]");
    return answer;
  }
}
