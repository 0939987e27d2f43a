package dev.munshi.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.RecordingInbox;
import dev.munshi.testing.SignedRequests;
import dev.munshi.testing.SlackPayloads;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackAppTest {

  private final FakeSlack slack = new FakeSlack();
  private final AtomicReference<Instant> now = new AtomicReference<>(SlackEndpoint.NOW);
  private final InstantSource clock = now::get;

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void has_no_problem_where_the_token_is_good() throws Exception {
    try (var app = app()) {
      assertThat(app.problem()).isEmpty();
      assertThat(app.problem()).isEmpty();
    }
    assertThat(slack.calls("auth.test")).hasSize(1);
  }

  @Test
  void starts_without_slack_and_recovers_by_itself() throws Exception {
    slack.hangUpNext(1);
    try (var app = app()) {
      assertThat(app.problem()).hasValueSatisfying(p -> assertThat(p).contains("not be reached"));

      now.updateAndGet(t -> t.plus(Duration.ofMinutes(1)));

      assertThat(app.problem()).isEmpty();
    }
  }

  @Test
  void says_that_the_token_is_refused_without_showing_it() throws Exception {
    slack.changeToken("xoxb-another-token-entirely");
    try (var app = app()) {
      assertThat(app.problem())
          .hasValueSatisfying(
              p -> assertThat(p).contains("invalid_auth").doesNotContain(FakeSlack.TOKEN));
    }
  }

  @Test
  void asks_again_only_after_a_while() throws Exception {
    slack.failNext(1);
    try (var app = app()) {
      assertThat(app.problem()).isPresent();
      assertThat(app.problem()).isPresent();
    }
    assertThat(slack.calls("auth.test")).hasSize(1);
  }

  @Test
  void notices_that_a_token_was_revoked_but_forgives_an_outage() throws Exception {
    try (var app = app()) {
      assertThat(app.problem()).isEmpty();

      slack.failNext(1);
      now.updateAndGet(t -> t.plus(Duration.ofHours(1)));
      assertThat(app.problem()).isEmpty();

      slack.changeToken("xoxb-another-token-entirely");
      now.updateAndGet(t -> t.plus(Duration.ofHours(1)));
      assertThat(app.problem()).isPresent();
    }
  }

  @Test
  void asks_anew_where_slack_says_that_it_was_thrown_out() throws Exception {
    try (var endpoint = new SlackEndpoint()) {
      assertThat(endpoint.app.problem()).isEmpty();
      endpoint.slack.revoke(FakeSlack.TOKEN);
      var event = JsonNodeFactory.instance.objectNode().put("type", "app_uninstalled");

      assertThat(endpoint.sendJson(SlackPayloads.callback(event)).statusCode()).isEqualTo(200);

      assertThat(endpoint.app.problem().orElse("")).contains("token_revoked");
    }
  }

  private SlackApp app() {
    var settings = new SlackSettings(SignedRequests.SECRET, FakeSlack.TOKEN, slack.apiUrl());
    return new SlackApp(settings, Services.with(new RecordingInbox(), clock));
  }
}
