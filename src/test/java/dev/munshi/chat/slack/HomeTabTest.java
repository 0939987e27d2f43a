package dev.munshi.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.answer.Coverage;
import dev.munshi.digest.Room;
import dev.munshi.digest.StandingOrder;
import dev.munshi.store.Feedback;
import dev.munshi.store.JudgedReply;
import dev.munshi.store.KeptReply;
import dev.munshi.testing.FakeSlack;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HomeTabTest {

  private static final String LONG = "very <!channel> long ".repeat(200);
  private static final KeptReply REPLY =
      new KeptReply(
          new KeptReply.Place("slack", "T1", "D1", "1.0", "T1/D1/1.0"),
          "U1",
          false,
          LONG,
          false,
          "{}",
          0,
          SlackEndpoint.NOW);
  private static final Feedback BAD =
      new Feedback("T1/D1/1.0", "U2", false, "Wrong", LONG, SlackEndpoint.NOW);

  private static List<StandingOrder> watches(String room, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> StandingOrder.watch(new Room("slack", "T1", room), i, LONG))
        .toList();
  }

  @Test
  void keeps_to_slacks_limits_however_much_there_is_and_says_what_it_leaves_out() throws Exception {
    var tab =
        new HomeTab()
            .say(LONG)
            .addKnowledge(new Coverage(0, 0, null, null, null, List.of()))
            .addOrders(watches("C1", 33))
            .addForAdmins(
                new HomeTab.ForAdmins(
                    watches("C2", 44),
                    Collections.nCopies(10, REPLY),
                    Collections.nCopies(100, BAD),
                    Collections.nCopies(9, new JudgedReply(REPLY, BAD))));

    assertThat(shown(tab))
        .contains("And 13 more, which", "And 34 more, which", "a direct chat", "Wrong")
        .doesNotContain("mrkdwn");
  }

  /** As it arrives at Slack, which refuses what is over its limits. */
  private static String shown(HomeTab tab) throws Exception {
    try (var fake = new FakeSlack();
        var slack =
            SlackConnection.to(new SlackSettings("secret", FakeSlack.TOKEN, fake.apiUrl()))) {
      var client = slack.methods(FakeSlack.TOKEN);
      SlackErrors.calling(
          "show it", () -> client.viewsPublish(r -> r.userId("U1").view(tab.view())));
      return String.valueOf(fake.home("U1"));
    }
  }
}
