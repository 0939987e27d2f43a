package dev.munshi.chat.slack;

import static dev.munshi.testing.FakeSlack.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.chat.Message;
import dev.munshi.testing.SlackPayloads;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackCommandsTest {

  private static final String RETURN = "https://hooks.slack.com/commands/T1/2/3";

  private SlackEndpoint endpoint;

  @BeforeEach
  void start() throws Exception {
    endpoint = new SlackEndpoint();
  }

  @AfterEach
  void stop() throws Exception {
    endpoint.close();
  }

  @Test
  void takes_in_the_question_and_says_so_to_the_asker_only() throws Exception {
    var answer = send(SlackPayloads.ask("who &amp; what?", "13.37.abc", RETURN));

    assertThat(answer.body()).contains("\"ephemeral\"").contains("Looking through the articles");
    assertThat(endpoint.inbox.accepted())
        .containsExactly(
            new Message(
                "slack",
                "command/13.37.abc",
                TEAM,
                SlackPayloads.CHANNEL,
                null,
                SlackPayloads.PERSON,
                "ask who & what?",
                RETURN));
  }

  @Test
  void says_how_it_is_used_where_nothing_is_asked() throws Exception {
    var answer = send(SlackPayloads.ask("  ", "1", RETURN));

    assertThat(answer.body())
        .contains("\"ephemeral\"", "“/ask” needs a question", "/ask What did the regulator");
    assertThat(endpoint.inbox.accepted()).isEmpty();
  }

  @Test
  void knows_a_repeated_command_by_its_trigger_or_else_by_its_content() throws Exception {
    send(SlackPayloads.ask("again", "1", RETURN));
    send(SlackPayloads.ask("again", "1", RETURN));
    send(SlackPayloads.ask("again", "", RETURN));
    send(SlackPayloads.ask("again", "", RETURN));
    send(SlackPayloads.ask("something else", "", RETURN));

    assertThat(endpoint.inbox.accepted())
        .extracting(Message::text)
        .containsExactly("ask again", "ask again", "ask something else");
  }

  @Test
  void never_claims_to_have_taken_in_what_it_has_not() throws Exception {
    endpoint.inbox.setBroken(true);

    var answer = endpoint.send(endpoint.requests.form(SlackPayloads.ask("hello", "1", RETURN)));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).isEmpty();
  }

  private HttpResponse<String> send(Map<String, String> form) throws Exception {
    var answer = endpoint.send(endpoint.requests.form(form));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }
}
