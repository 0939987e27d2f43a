package dev.munshi.app;

import dev.munshi.chat.slack.AdmissionSettings;
import java.util.List;
import java.util.Set;

/** Reads who may ask in Slack. */
final class AdmissionSettingsReader {

  static final String CHANNELS = "slack.channels";
  static final String USERS = "slack.users";
  static final String USER_GROUPS = "slack.user-groups";
  static final String GUESTS = "slack.guests";
  static final String EXTERNAL = "slack.external";
  static final String ADMINS = "slack.admins";

  static final Set<String> LISTS = Set.of(CHANNELS, USERS, USER_GROUPS, ADMINS);
  static final List<String> KEYS = List.of(CHANNELS, USERS, USER_GROUPS, GUESTS, EXTERNAL, ADMINS);

  private final SettingsValues values;

  AdmissionSettingsReader(SettingsValues values) {
    this.values = values;
  }

  AdmissionSettings read() {
    boolean guests = isAllowed(GUESTS);
    boolean external = isAllowed(EXTERNAL);
    try {
      return new AdmissionSettings(
          ids(CHANNELS), ids(USERS), ids(USER_GROUPS), guests, external, ids(ADMINS));
    } catch (IllegalArgumentException e) {
      values.problem("slack: " + e.getMessage());
      return AdmissionSettings.DEFAULT;
    }
  }

  private Set<String> ids(String key) {
    return Set.copyOf(values.list(key));
  }

  private boolean isAllowed(String key) {
    var value = values.text(key);
    if (value != null && !value.equals("allow") && !value.equals("refuse")) {
      values.problem(key + ": " + value + " is not allow or refuse");
    }
    return "allow".equals(value);
  }
}
