package dev.munshi.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.munshi.answer.Answer;
import dev.munshi.answer.Coverage;
import dev.munshi.chat.UtteranceJson;
import dev.munshi.store.KeptReply;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.SlackActions;
import dev.munshi.testing.SlackInteractions;
import dev.munshi.testing.SlackPayloads;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who wants to be told when something is known. */
class AwaitPressTest {

  private static final String KEY = FakeSlack.TEAM + "/" + SlackPayloads.CHANNEL + "/1.000100";

  @Test
  void slack_hears_that_a_press_was_taken_only_where_the_question_is_kept() throws Exception {
    try (var endpoint = new SlackEndpoint()) {
      endpoint.desks =
          Optional.of(
              room -> {
                throw new IllegalStateException("the disk is full");
              });
      var nothing = new Answer.NotFound(new Coverage(0, 0, null, null, null, List.of()), 0);
      endpoint.replies.keep(
          new KeptReply(
              new KeptReply.Place("slack", FakeSlack.TEAM, SlackPayloads.CHANNEL, "1.000100", KEY),
              SlackPayloads.PERSON,
              false,
              "When did the rules come?",
              false,
              UtteranceJson.write(Answers.said(nothing, null)),
              0,
              SlackEndpoint.NOW));
      var message =
          JsonNodeFactory.instance
              .objectNode()
              .put("channel", SlackPayloads.CHANNEL)
              .put("ts", "1.000100");
      var press =
          SlackInteractions.inMessage(
              SlackActions.button("await", KEY),
              message,
              endpoint.slack.responseUrl(SlackPayloads.CHANNEL));

      var form = SlackInteractions.form(press);
      assertThat(endpoint.send(endpoint.requests.form(form)).statusCode()).isNotEqualTo(200);
    }
  }
}
