package dev.munshi.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.assistant.SuggestedPrompt;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewTitle;
import dev.munshi.testing.FakeInstallation;
import dev.munshi.testing.FakeSlack;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slack's own client and the stand-in for Slack understand each other. */
class SlackClientTest {

  private FakeSlack fake;
  private Slack slack;
  private MethodsClient client;

  @BeforeEach
  void start() {
    fake = new FakeSlack();
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(fake.apiUrl());
    config.setProxyUrl(null);
    config.setStatsEnabled(false);
    slack = Slack.getInstance(config);
    client = slack.methods(FakeSlack.TOKEN);
  }

  @AfterEach
  void stop() throws Exception {
    slack.close();
    fake.close();
  }

  @Test
  void shows_what_the_agent_view_is_told() throws Exception {
    var status =
        client.assistantThreadsSetStatus(
            r ->
                r.channelId("D1")
                    .threadTs("1.1")
                    .status("is reading")
                    .loadingMessages(List.of("Reading", "Checking")));
    var title =
        client.assistantThreadsSetTitle(r -> r.channelId("D1").threadTs("1.1").title("Ministry"));
    var prompts =
        client.assistantThreadsSetSuggestedPrompts(
            r ->
                r.channelId("D1")
                    .threadTs("1.1")
                    .prompts(List.of(new SuggestedPrompt("New", "What is new?"))));

    assertThat(status.getError()).isNull();
    assertThat(title.isOk()).isTrue();
    assertThat(prompts.getError()).isNull();
    assertThat(fake.statuses()).containsEntry("D1/1.1", "is reading");
    assertThat(fake.titles()).containsEntry("D1/1.1", "Ministry");
    assertThat(fake.prompts()).containsKey("D1/1.1");
  }

  @Test
  void keeps_modals_and_home_tabs() throws Exception {
    var opened = client.viewsOpen(r -> r.triggerId(fake.trigger()).view(modal("First")));
    var pushed = client.viewsPush(r -> r.triggerId(fake.trigger()).view(modal("Second")));
    var stale =
        client.viewsUpdate(
            r -> r.viewId(opened.getView().getId()).hash("old").view(modal("Third")));
    var updated = client.viewsUpdate(r -> r.viewId(opened.getView().getId()).view(modal("Fourth")));
    var home = View.builder().type("home").blocks(List.of(new DividerBlock())).build();
    var published = client.viewsPublish(r -> r.userId("U1").view(home));

    assertThat(pushed.getView().getPreviousViewId()).isEqualTo(opened.getView().getId());
    assertThat(stale.getError()).isEqualTo("hash_conflict");
    assertThat(updated.getView().getId()).isEqualTo(opened.getView().getId());
    assertThat(fake.modals())
        .extracting(m -> m.at("/title/text").asText())
        .containsExactly("Fourth", "Second");
    assertThat(published.getError()).isNull();
    assertThat(fake.home("U1")).isNotNull();
  }

  private static View modal(String title) {
    return View.builder()
        .type("modal")
        .title(ViewTitle.builder().type(PlainTextObject.TYPE).text(title).build())
        .blocks(List.of(new DividerBlock()))
        .build();
  }

  @Test
  void tells_where_blocks_are_wrong() throws Exception {
    var answer =
        client.chatPostMessage(
            r -> r.channel("C1").blocksAsString("[{\"type\":\"section\"}]").text("x"));

    assertThat(answer.getError()).isEqualTo("invalid_blocks");
    assertThat(answer.getResponseMetadata().getMessages())
        .containsExactly("[ERROR] must define either `text` or `fields` [json-pointer:/blocks/0]");
  }

  @Test
  void installs_the_app_and_takes_it_away() throws Exception {
    fake.authorise("code", FakeInstallation.of("xoxb-second", "T0SECOND", "U0SECOND"));

    var installed =
        client.oauthV2Access(
            r ->
                r.code("code")
                    .clientId(FakeSlack.CLIENT_ID)
                    .clientSecret(FakeSlack.CLIENT_SECRET)
                    .redirectUri("https://munshi.example.org/slack/oauth"));
    assertThat(installed.getError()).isNull();
    assertThat(installed.getTeam().getId()).isEqualTo("T0SECOND");

    var second = slack.methods(installed.getAccessToken());
    assertThat(second.authTest(r -> r).getUserId()).isEqualTo("U0SECOND");
    assertThat(second.authRevoke(r -> r).isRevoked()).isTrue();
    assertThat(second.authTest(r -> r).getError()).isEqualTo("token_revoked");
  }

  @Test
  void opens_socket_mode_only_with_the_token_of_the_app() throws Exception {
    fake.setSocket("ws://127.0.0.1:1/link");

    var app = slack.methods(FakeSlack.APP_TOKEN);
    assertThat(app.appsConnectionsOpen(r -> r).getUrl()).isEqualTo("ws://127.0.0.1:1/link");
    assertThat(client.appsConnectionsOpen(r -> r).getError()).isEqualTo("not_allowed_token_type");
    assertThat(app.authTest(r -> r).getError()).isEqualTo("not_allowed_token_type");
  }

  @Test
  void writes_to_a_person_in_their_direct_chat() throws Exception {
    var opened = client.conversationsOpen(r -> r.users(List.of("U1")));
    var posted = client.chatPostMessage(r -> r.channel("U1").text("hello"));

    assertThat(opened.getChannel().getId()).isEqualTo("D1");
    assertThat(posted.getChannel()).isEqualTo("D1");
    assertThat(client.conversationsInfo(r -> r.channel("D1")).getChannel().isIm()).isTrue();
  }
}
