package dev.munshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.app.ServedHome;
import dev.munshi.testing.Await;
import dev.munshi.testing.Heard;
import dev.munshi.testing.MatrixNetwork;
import dev.munshi.testing.Peer;
import dev.munshi.testing.SmallCorpus;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** People at real clients ask the bot in rooms of a real homeserver. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixJourneyTest {

  private MatrixNetwork network;
  private MatrixHome home;
  private ServedHome served;
  private Peer ann;
  private Peer bob;

  @BeforeAll
  void serve(@TempDir Path folder) throws Exception {
    network = MatrixNetwork.shared();
    home = MatrixHome.ingest(network, folder);
    served = ServedHome.serve(home.path(), home.settings());
    ann = network.person("friend-ann");
    bob = network.person("friend-bob");
  }

  @AfterAll
  void stop() {
    if (served != null) {
      served.close();
    }
  }

  private void assertSafe(Heard answer) {
    assertThat(answer.isEncrypted()).isTrue();
    assertThat(answer.shield()).as("warnings of the client").isZero();
  }

  @Test
  void answers_in_a_plain_room() throws Exception {
    var answer = home.ask(ann, home.room(ann, false));

    assertThat(answer.isEncrypted()).isFalse();
    assertThat(answer.html()).contains("<a href=\"" + SmallCorpus.URL + "\"");
    assertThat(answer.content().path("m.mentions").isObject()).isTrue();
  }

  @Test
  void answers_in_an_encrypted_room_and_goes_on_in_its_thread() throws Exception {
    var room = home.room(ann, true);
    var first = home.ask(ann, room);
    assertSafe(first);

    ann.sayInThread(room, first.thread(), "How much was Orbita fined?");
    Await.until(
        "the second answer in the thread",
        () -> home.answersTo(ann, room, first.thread()).size() == 2);
    assertThat(home.answersTo(ann, room, first.thread()).getLast().body()).contains("Orbita");
  }

  @Test
  void answers_a_mention_in_a_group_and_nothing_else() throws Exception {
    var room = home.room(ann, true, bob);
    var talk = ann.say(room, "When did Varnholm open its register of algorithms, Bob?");
    var question = bob.mention(room, home.botId(), home.bot() + ": " + SmallCorpus.QUESTION);

    assertSafe(home.awaitAnswer(ann, room, question));
    assertSafe(home.awaitAnswer(bob, room, question));
    assertThat(home.answersTo(ann, room, talk)).isEmpty();
  }

  @Test
  void encrypts_from_the_moment_that_encryption_is_switched_on() throws Exception {
    var room = home.room(ann, false);
    assertThat(home.ask(ann, room).isEncrypted()).isFalse();

    ann.encrypt(room);
    assertSafe(home.ask(ann, room));
  }

  @Test
  void who_comes_late_and_who_has_a_new_device_read_what_is_said_from_then_on() throws Exception {
    var room = home.room(ann, true);
    home.ask(ann, room);
    ann.invite(room, bob.userId());
    bob.join(room);
    bob.awaitMember(room, home.botId());
    ann.awaitMember(room, bob.userId());
    var device = network.newDevice("friend-ann");
    device.awaitMember(room, bob.userId());

    var question = bob.mention(room, home.botId(), home.bot() + ": " + SmallCorpus.QUESTION);
    assertSafe(home.awaitAnswer(bob, room, question));
    assertSafe(home.awaitAnswer(ann, room, question));
    assertSafe(home.awaitAnswer(device, room, question));
  }

  @Test
  void reads_and_is_read_by_a_client_that_excludes_unsigned_devices() throws Exception {
    var careful = network.person("friend-careful");
    careful.excludeUnsignedDevices();

    assertSafe(home.ask(careful, home.room(careful, true)));
  }

  @Test
  void reads_and_is_read_by_a_client_of_another_make() throws Exception {
    var nils = network.nioPerson("friend-nils");

    assertThat(home.ask(nils, home.room(nils, true)).isEncrypted()).isTrue();
  }

  @Test
  void rejects_the_invitation_of_a_stranger() throws Exception {
    var stranger = network.person("stranger");
    var room = stranger.create(true, home.botId());

    stranger.await("the rejection", heard -> heard.isLeaving(room, home.botId()));
    assertThat(stranger.members(room)).containsExactly(stranger.userId());
  }

  @Test
  void follows_a_room_that_is_upgraded() throws Exception {
    var room = home.room(ann, true);
    home.ask(ann, room);
    var next = ann.upgrade(room, "11");
    ann.invite(next, home.botId());
    ann.awaitMember(next, home.botId());

    assertSafe(home.ask(ann, next));
  }

  @Test
  void answers_again_after_it_was_thrown_out_and_invited_back() throws Exception {
    var room = home.room(ann, true);
    home.ask(ann, room);
    ann.kick(room, home.botId());
    ann.await("the bot is gone", heard -> heard.isLeaving(room, home.botId()));
    ann.say(room, "What does the bot not hear?");
    ann.invite(room, home.botId());
    ann.awaitMember(room, home.botId());

    assertSafe(home.ask(ann, room));
    assertThat(home.answers(ann, room)).hasSize(2);
  }
}
