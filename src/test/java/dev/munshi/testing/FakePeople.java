package dev.munshi.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Users and user groups of {@link FakeSlack}. Somebody of whom no test has spoken is a member of
 * the caller's workspace. Thread-safe.
 */
final class FakePeople {

  private final Map<String, FakePerson> people = new ConcurrentHashMap<>();
  private final Map<String, List<String>> groups = new ConcurrentHashMap<>();

  void put(FakePerson person) {
    people.put(person.id(), person);
  }

  void putGroup(String id, List<String> users) {
    groups.put(id, List.copyOf(users));
  }

  ObjectNode info(SlackCall call) {
    var id = call.text("user");
    if (!id.matches("[UW][A-Z0-9]+")) {
      throw new SlackRefusal("user_not_found");
    }
    var answer = SlackCall.ok();
    var person = people.getOrDefault(id, FakePerson.of(id).in(call.who().team()));
    return answer.set("user", person.shown());
  }

  ObjectNode group(SlackCall call) {
    var users = groups.get(call.text("usergroup"));
    if (users == null) {
      throw new SlackRefusal("no_such_subteam");
    }
    var answer = SlackCall.ok();
    users.forEach(answer.putArray("users")::add);
    return answer;
  }
}
