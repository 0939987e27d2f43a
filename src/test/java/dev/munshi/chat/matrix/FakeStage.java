package dev.munshi.chat.matrix;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

/** The homeserver in memory, as a stage. */
final class FakeStage implements MatrixStage {

  private static final String ANN = "@ann:example.org";
  private static final String BOB = "@bob:example.org";

  private final FakeMatrix matrix = new FakeMatrix(InstantSource.system());
  private final RecordedEvents heard = new RecordedEvents();

  FakeStage() {
    matrix.profiles.name(ANN, displayName());
    matrix.start(heard);
  }

  @Override
  public MatrixSession session() {
    return matrix;
  }

  @Override
  public RecordedEvents heard() {
    return heard;
  }

  @Override
  public String person() {
    return ANN;
  }

  @Override
  public String displayName() {
    return "Ann Falk";
  }

  @Override
  public String invitation() {
    return matrix.invitation(ANN).id();
  }

  @Override
  public String room() {
    var room = matrix.room(ANN);
    room.power(ANN, 100);
    return room.id();
  }

  @Override
  public String say(String room, String text) {
    return matrix.find(room).say(ANN, text);
  }

  @Override
  public String notice(String room, String text) {
    return matrix.find(room).notice(ANN, text);
  }

  @Override
  public String mention(String room, String text) {
    return matrix.find(room).mention(ANN, text);
  }

  @Override
  public String inThread(String room, String root, String text) {
    return matrix.find(room).inThread(ANN, root, text);
  }

  @Override
  public List<String> sayAtOnce(String room, String root, int count) {
    return IntStream.range(0, count).mapToObj(i -> inThread(room, root, "Point " + i)).toList();
  }

  @Override
  public String reply(String room, String to, String text) {
    return matrix.find(room).reply(ANN, to, text);
  }

  @Override
  public String edit(String room, String event, String text) {
    return matrix.find(room).edit(ANN, event, text);
  }

  @Override
  public String react(String room, String event, String sign) {
    return matrix.find(room).react(ANN, event, sign);
  }

  @Override
  public void redact(String room, String event) {
    matrix.find(room).redact(event);
  }

  @Override
  public void enter(String room) {
    matrix.find(room).join(BOB);
  }

  @Override
  public void exit(String room) {
    matrix.find(room).leave(BOB);
  }

  @Override
  public String upgrade(String room) {
    return matrix.find(room).upgrade(true).id();
  }

  @Override
  public List<Said> seen(String room) {
    return MatrixSessionContract.all(from -> matrix.messages(room, from)).stream()
        .filter(said -> said.sender().equals(FakeMatrix.BOT))
        .toList();
  }
}
