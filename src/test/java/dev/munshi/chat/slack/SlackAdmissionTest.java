package dev.munshi.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.Message;
import dev.munshi.testing.FakeInstallation;
import dev.munshi.testing.FakePerson;
import dev.munshi.testing.FakePerson.Standing;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.RecordingInbox;
import dev.munshi.testing.SettableClock;
import dev.munshi.testing.SignedRequests;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SlackAdmissionTest {

  private static final String ANN = "U0ANN";
  private static final String BOB = "U0BOB";
  private static final AdmissionSettings OPEN =
      new AdmissionSettings(Set.of(), Set.of(), Set.of(), true, true, Set.of());

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T09:00:00Z"));
  private final List<SlackApp> apps = new ArrayList<>();
  private FakeSlack slack;

  @BeforeEach
  void start() {
    slack = new FakeSlack();
  }

  @AfterEach
  void stop() throws Exception {
    for (var app : apps) {
      app.close();
    }
    slack.close();
  }

  private SlackApp app(AdmissionSettings admission) {
    var settings =
        new SlackSettings(
            new SlackTokens.OneWorkspace(FakeSlack.TOKEN),
            new SlackDelivery.Requests(SignedRequests.SECRET),
            slack.apiUrl(),
            admission);
    var app = new SlackApp(settings, Services.with(new RecordingInbox(), clock));
    apps.add(app);
    return app;
  }

  private static AdmissionSettings named(Set<String> users, Set<String> groups) {
    return new AdmissionSettings(Set.of(), users, groups, false, false, Set.of());
  }

  private static Message from(String person, String room) {
    return new Message("slack", "k", FakeSlack.TEAM, room, "1.1", person, "who?", null);
  }

  private Optional<String> refusal(AdmissionSettings admission, String person) {
    return app(admission).port().refusal(from(person, "C0GENERAL"));
  }

  private void grantNot(String scope) {
    slack.install(
        FakeInstallation.of(FakeSlack.TOKEN, FakeSlack.TEAM, FakeSlack.BOT).without(scope));
  }

  @ParameterizedTest
  @EnumSource(
      value = Standing.class,
      names = {"MEMBER", "ADMIN"})
  void members_may_ask_where_nothing_is_set(Standing standing) {
    slack.put(FakePerson.of(ANN).as(standing));

    assertThat(refusal(AdmissionSettings.DEFAULT, ANN)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Standing.class,
      names = {"GUEST", "SINGLE_CHANNEL_GUEST"})
  void guests_may_not_unless_they_are_allowed(Standing standing) {
    slack.put(FakePerson.of(ANN).as(standing));

    assertThat(refusal(AdmissionSettings.DEFAULT, ANN))
        .contains("Guests of this workspace cannot ask me; an admin can allow it.");
    assertThat(refusal(OPEN, ANN)).isEmpty();
  }

  @Test
  void people_of_other_companies_may_not_unless_they_are_allowed() {
    slack.put(FakePerson.of(ANN).in("T0OTHER"));
    slack.put(FakePerson.of(BOB).as(Standing.STRANGER));

    for (var person : List.of(ANN, BOB)) {
      assertThat(refusal(AdmissionSettings.DEFAULT, person))
          .contains("People from outside this workspace cannot ask me; an admin can allow it.");
      assertThat(refusal(OPEN, person)).isEmpty();
    }
  }

  @Test
  void people_of_the_same_organisation_are_from_inside() {
    slack.install(
        FakeInstallation.of(FakeSlack.TOKEN, FakeSlack.TEAM, FakeSlack.BOT).inEnterprise("E0GRID"));
    slack.put(FakePerson.of(ANN).in("E0GRID"));
    slack.put(FakePerson.of(BOB).in("E0OTHER"));

    assertThat(refusal(AdmissionSettings.DEFAULT, ANN)).isEmpty();
    assertThat(refusal(AdmissionSettings.DEFAULT, BOB)).isPresent();
  }

  @Test
  void guests_of_the_other_company_are_people_of_another_company() {
    slack.put(FakePerson.of(ANN).in("T0OTHER").as(Standing.GUEST));
    var guestsOnly = new AdmissionSettings(Set.of(), Set.of(), Set.of(), true, false, Set.of());

    assertThat(refusal(guestsOnly, ANN)).hasValueSatisfying(s -> assertThat(s).contains("outside"));
  }

  @Test
  void somebody_whom_slack_does_not_know_comes_from_outside() {
    assertThat(refusal(AdmissionSettings.DEFAULT, "not-a-user"))
        .hasValueSatisfying(s -> assertThat(s).contains("outside"));
  }

  @Test
  void bots_never_may() {
    slack.put(FakePerson.of(ANN).as(Standing.BOT));

    assertThat(refusal(OPEN, ANN)).contains("I answer people, not bots.");
  }

  @ParameterizedTest
  @CsvSource({"C0BOARD,true", "D0ANN,true", "C0GENERAL,false", "G0GROUP,false"})
  void where_channels_are_named_only_they_and_direct_chats_are_open(String room, boolean isOpen) {
    var settings =
        new AdmissionSettings(Set.of("C0BOARD"), Set.of(), Set.of(), false, false, Set.of());

    assertThat(app(settings).port().refusal(from(ANN, room)).isEmpty()).isEqualTo(isOpen);
  }

  @Test
  void where_people_or_groups_are_named_only_they_may_ask() {
    slack.putGroup("S0POLICY", BOB, "U0EVE");
    slack.put(FakePerson.of("U0EVE").as(Standing.GUEST));
    var settings = named(Set.of(ANN), Set.of("S0GONE", "S0POLICY"));

    assertThat(refusal(settings, ANN)).isEmpty();
    assertThat(refusal(settings, BOB)).isEmpty();
    assertThat(refusal(settings, "U0DAN"))
        .contains("You are not among the people who may ask me; an admin can add you.");
    // a guest stays one, whoever names them
    assertThat(refusal(settings, "U0EVE"))
        .hasValueSatisfying(s -> assertThat(s).startsWith("Guests"));
  }

  @Test
  void people_are_asked_for_again_after_ten_minutes_and_groups_after_five() {
    slack.putGroup("S0POLICY", ANN);
    var port = app(named(Set.of(), Set.of("S0POLICY"))).port();
    var message = from(ANN, "C0GENERAL");
    assertThat(port.refusal(message)).isEmpty();
    slack.put(FakePerson.of(ANN).as(Standing.GUEST));
    slack.putGroup("S0POLICY", BOB);
    clock.advance(Duration.ofMinutes(5).minusMillis(1));
    assertThat(port.refusal(message)).isEmpty();
    assertThat(slack.calls("users.info")).hasSize(1);
    assertThat(slack.calls("usergroups.users.list")).hasSize(1);

    clock.advance(Duration.ofMillis(1));
    assertThat(port.refusal(message)).hasValueSatisfying(s -> assertThat(s).contains("not among"));
    clock.advance(Duration.ofMinutes(5));
    assertThat(port.refusal(message)).hasValueSatisfying(s -> assertThat(s).contains("Guests"));
    assertThat(slack.calls("users.info")).hasSize(2);
  }

  @Test
  void while_slack_is_down_nobody_is_taken_for_somebody_else() {
    var port = app(AdmissionSettings.DEFAULT).port();
    var message = from(ANN, "C0GENERAL");
    slack.failNext(1);

    assertThatThrownBy(() -> port.refusal(message)).isInstanceOf(ChatUnavailableException.class);

    assertThat(port.refusal(message)).isEmpty();
  }

  @Test
  void without_the_scope_for_people_guests_are_not_told_apart() {
    grantNot("users:read");
    slack.put(FakePerson.of(ANN).as(Standing.GUEST));

    assertThat(refusal(AdmissionSettings.DEFAULT, ANN)).isEmpty();
    assertThat(refusal(named(Set.of(BOB), Set.of()), ANN)).isPresent();
  }

  @Test
  void without_the_scope_for_groups_their_members_may_not_ask() {
    grantNot("usergroups:read");
    slack.putGroup("S0POLICY", BOB);
    var settings = named(Set.of(ANN), Set.of("S0POLICY"));

    assertThat(refusal(settings, ANN)).isEmpty();
    assertThat(refusal(settings, BOB))
        .hasValueSatisfying(s -> assertThat(s).contains("an admin can", "usergroups:read"));
  }

  @Test
  void a_time_zone_is_the_authors_or_this_machines() {
    slack.put(FakePerson.of(ANN).at("Asia/Karachi"));
    slack.put(FakePerson.of(BOB).at("Mars/Olympus"));
    var port = app(AdmissionSettings.DEFAULT).port();

    assertThat(port.zone(from(ANN, "C1"))).isEqualTo(ZoneId.of("Asia/Karachi"));
    assertThat(port.zone(from(BOB, "C1"))).isEqualTo(ZoneId.systemDefault());
    slack.failNext(1);
    assertThat(port.zone(from("U0DAN", "C1"))).isEqualTo(ZoneId.systemDefault());
  }
}
