package dev.munshi.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.User;
import com.slack.api.util.json.GsonFactory;
import dev.munshi.chat.slack.SlackPerson.Standing;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SlackPersonTest {

  private static SlackPerson person(String json) {
    return SlackPerson.of(GsonFactory.createSnakeCase().fromJson(json, User.class));
  }

  @Test
  void belongs_to_all_workspaces_of_an_organisation_and_to_it() {
    var person =
        person(
            """
            {"id":"W0ANN","team_id":"T0HOME","tz":"UTC","enterprise_user":{"id":"W0ANN",
             "enterprise_id":"E0GRID","teams":["T0HOME","T0POLICY"]}}
            """);

    assertThat(person.homes()).containsExactlyInAnyOrder("T0HOME", "T0POLICY", "E0GRID");
    assertThat(person.standing()).isEqualTo(Standing.MEMBER);
    assertThat(person.zone()).isNotNull();
    assertThat(person.zone().normalized()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void is_known_from_the_little_that_slack_says_of_strangers() {
    var person = person("{\"id\":\"U0EVE\",\"team_id\":\"T0OTHER\",\"is_stranger\":true}");

    assertThat(person.standing()).isEqualTo(Standing.STRANGER);
    assertThat(person.zone()).isNull();
    assertThat(person("{\"id\":\"U0X\"}").homes()).isEmpty();
  }

  @Test
  void is_a_bot_where_a_workflow_speaks() {
    assertThat(person("{\"id\":\"U0X\",\"is_workflow_bot\":true}").standing())
        .isEqualTo(Standing.BOT);
  }
}
