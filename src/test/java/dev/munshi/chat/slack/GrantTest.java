package dev.munshi.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse.Enterprise;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse.Team;
import dev.munshi.chat.ChatRefusedException;
import org.junit.jupiter.api.Test;

class GrantTest {

  private static OAuthV2AccessResponse answer() {
    var answer = new OAuthV2AccessResponse();
    answer.setAccessToken("xoxb-secret");
    answer.setBotUserId("U0BOT");
    answer.setScope("chat:write,commands");
    answer.setTeam(new Team());
    answer.getTeam().setId("T1");
    answer.getTeam().setName("Policy");
    return answer;
  }

  @Test
  void is_for_a_workspace() {
    var grant = Grant.of(answer());

    assertThat(grant.team()).isEqualTo("T1");
    assertThat(grant.name()).isEqualTo("Policy");
    assertThat(grant.scopes()).containsExactly("chat:write", "commands");
    assertThat(grant.toString()).doesNotContain("xoxb");
  }

  @Test
  void is_for_an_organisation_where_it_is_installed_for_all_of_it() {
    var answer = answer();
    answer.setTeam(null);
    answer.setEnterprise(new Enterprise());
    answer.getEnterprise().setId("E1");
    answer.getEnterprise().setName("Ministry");
    answer.setEnterpriseInstall(true);

    assertThat(Grant.of(answer).team()).isEqualTo("E1");
    assertThat(Grant.of(answer).name()).isEqualTo("Ministry");
  }

  @Test
  void is_for_a_workspace_of_an_organisation() {
    var answer = answer();
    answer.setEnterprise(new Enterprise());
    answer.getEnterprise().setId("E1");

    assertThat(Grant.of(answer).team()).isEqualTo("T1");
  }

  @Test
  void cannot_be_used_without_a_token_or_with_one_that_expires() {
    var without = answer();
    without.setAccessToken(null);
    var expires = answer();
    expires.setRefreshToken("xoxe-1");

    assertThatExceptionOfType(ChatRefusedException.class).isThrownBy(() -> Grant.of(without));
    assertThatExceptionOfType(ChatRefusedException.class)
        .isThrownBy(() -> Grant.of(expires))
        .withMessageContaining("token rotation");
  }
}
