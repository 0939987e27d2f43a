package dev.munshi.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.events.payload.AppMentionPayload;
import com.slack.api.app_backend.events.payload.Authorization;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTeamTest {

  @ParameterizedTest
  @CsvSource({
    "false,E1,T1,T1",
    "true,E1,T1,E1",
    "true,E1,,E1",
    "true,,T1,T1",
    "false,E1,,E1",
    "false,,T1,T1",
    "false,,,"
  })
  void is_the_workspace_or_the_organisation_that_installed_it(
      boolean orgWide, String enterprise, String team, String expected) {
    assertThat(SlackTeam.of(orgWide, enterprise, team)).isEqualTo(expected);
    assertThat(SlackTeam.of(payload(orgWide, enterprise, team))).isEqualTo(expected);
  }

  @Test
  void is_not_the_other_company_of_a_shared_channel() {
    var payload = payload(false, null, "T1");
    payload.setTeamId("T0OTHER");

    assertThat(SlackTeam.of(payload)).isEqualTo("T1");
  }

  @Test
  void is_that_of_the_payload_where_nothing_else_is_said() {
    var payload = new AppMentionPayload();
    payload.setTeamId("T1");

    assertThat(SlackTeam.of(payload)).isEqualTo("T1");
  }

  private static AppMentionPayload payload(
      boolean orgWide, @Nullable String enterprise, @Nullable String team) {
    var authorization = new Authorization();
    authorization.setIsEnterpriseInstall(orgWide);
    authorization.setEnterpriseId(enterprise);
    authorization.setTeamId(team);
    var payload = new AppMentionPayload();
    payload.setAuthorizations(List.of(authorization));
    return payload;
  }
}
