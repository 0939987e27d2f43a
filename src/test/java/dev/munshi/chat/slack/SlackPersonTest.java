package dev.munshi.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.User;
import dev.munshi.chat.slack.SlackPerson.Standing;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlackPersonTest {

  @Test
  void belongs_to_all_workspaces_of_an_organisation_and_to_it() {
    var grid = new User.EnterpriseUser();
    grid.setEnterpriseId("E0GRID");
    grid.setTeams(List.of("T0HOME", "T0POLICY"));
    var user = new User();
    user.setTeamId("T0HOME");
    user.setEnterpriseUser(grid);
    user.setTz("Z");

    var person = SlackPerson.of(user);

    assertThat(person.homes()).containsExactlyInAnyOrder("T0HOME", "T0POLICY", "E0GRID");
    assertThat(person.standing()).isEqualTo(Standing.MEMBER);
    assertThat(person.zone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void belongs_nowhere_where_slack_says_little() {
    var user = new User();
    user.setStranger(true);
    user.setEnterpriseUser(new User.EnterpriseUser());

    assertThat(SlackPerson.of(user)).isEqualTo(SlackPerson.STRANGER);
  }

  @Test
  void is_a_bot_where_a_workflow_speaks() {
    var user = new User();
    user.setWorkflowBot(true);

    assertThat(SlackPerson.of(user).standing()).isEqualTo(Standing.BOT);
  }
}
