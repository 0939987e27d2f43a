package dev.munshi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** People's clients of two makes understand each other over the real homeserver. */
class MatrixNetworkTest {

  @Test
  void two_clients_speak_in_an_encrypted_room() throws Exception {
    var network = MatrixNetwork.shared();
    var ann = network.person("ann");
    var bob = network.nioPerson("nils");
    var room = ann.create(true, bob.userId());
    bob.join(room);
    ann.awaitMember(room, bob.userId());
    bob.awaitMember(room, ann.userId());

    var root = ann.say(room, "Who signed it?");
    var asked = bob.await("the question", heard -> heard.event().equals(root));
    var answer = bob.sayInThread(room, root, "Nobody has.");
    var answered = ann.await("the answer", heard -> heard.event().equals(answer));

    assertThat(asked.body()).isEqualTo("Who signed it?");
    assertThat(asked.isEncrypted()).isTrue();
    assertThat(answered.body()).isEqualTo("Nobody has.");
    assertThat(answered.thread()).isEqualTo(root);
    assertThat(ann.members(room)).containsExactlyInAnyOrder(ann.userId(), bob.userId());
  }
}
