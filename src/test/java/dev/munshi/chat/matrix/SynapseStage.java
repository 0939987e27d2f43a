package dev.munshi.chat.matrix;

import dev.munshi.testing.Await;
import dev.munshi.testing.Heard;
import dev.munshi.testing.MatrixNetwork;
import dev.munshi.testing.Peer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The real homeserver, as a stage.
 *
 * @param session the bot's, started with {@code heard}
 * @param isEncrypted whether its rooms are
 */
record SynapseStage(
    MatrixNetwork network, MatrixSession session, RecordedEvents heard, boolean isEncrypted)
    implements MatrixStage {

  private Peer ann() {
    return network.person("ann");
  }

  private Peer bob() {
    return network.person("bob");
  }

  @Override
  public String person() {
    return ann().userId();
  }

  @Override
  public String displayName() {
    return "ann";
  }

  @Override
  public String invitation() {
    return ann().create(isEncrypted, session.userId());
  }

  @Override
  public String room() throws Exception {
    var room = invitation();
    heard.await("invited", room, person());
    session.join(room);
    ann().awaitMember(room, session.userId());
    Await.until("the bot knows the room", () -> session.joined().contains(room));
    return room;
  }

  @Override
  public String say(String room, String text) {
    return ann().say(room, text);
  }

  @Override
  public String notice(String room, String text) {
    return ann().send(room, Map.of("msgtype", "m.notice", "body", text));
  }

  @Override
  public String mention(String room, String text) {
    return ann().mention(room, session.userId(), text);
  }

  @Override
  public String inThread(String room, String root, String text) {
    return ann().sayInThread(room, root, text);
  }

  @Override
  public List<String> sayAtOnce(String room, String root, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> ann().beginInThread(room, root, "Point " + i))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  @Override
  public String reply(String room, String to, String text) {
    return ann().reply(room, to, "> <" + person() + "> The draft is done.\n\n" + text);
  }

  @Override
  public String edit(String room, String event, String text) {
    return ann().edit(room, event, text);
  }

  @Override
  public String react(String room, String event, String sign) {
    return ann().react(room, event, sign);
  }

  @Override
  public void redact(String room, String event) {
    ann().redact(room, event);
  }

  @Override
  public void enter(String room) {
    ann().invite(room, bob().userId());
    bob().join(room);
  }

  @Override
  public void exit(String room) {
    bob().leave(room);
  }

  @Override
  public String upgrade(String room) {
    return ann().upgrade(room, "11");
  }

  @Override
  public List<Said> seen(String room) {
    return ann().heard().stream()
        .filter(heard -> heard.isMessage() && heard.room().equals(room))
        .filter(heard -> heard.sender().equals(session.userId()))
        .map(SynapseStage::said)
        .toList();
  }

  private static Said said(Heard heard) {
    var mentions = heard.content().path("m.mentions").path("user_ids");
    return new Said(
        heard.room(),
        heard.event(),
        heard.sender(),
        heard.isNotice(),
        heard.body(),
        orNull(heard.thread()),
        orNull(heard.replyTo()),
        orNull(heard.replaces()),
        StreamSupport.stream(mentions.spliterator(), false)
            .map(mention -> mention.asText())
            .collect(Collectors.toSet()),
        heard.isEncrypted(),
        Instant.EPOCH);
  }

  private static @Nullable String orNull(String id) {
    return id.isEmpty() ? null : id;
  }
}
