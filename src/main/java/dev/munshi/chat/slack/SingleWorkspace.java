package dev.munshi.chat.slack;

import com.slack.api.methods.MethodsClient;
import java.util.Optional;

/** The one workspace whose token is set. */
record SingleWorkspace(MethodsClient client, BotIdentity identity) implements Workspaces {

  @Override
  public MethodsClient client(String team) {
    return client;
  }

  @Override
  public Optional<String> bot(String team) {
    return identity.userId();
  }

  @Override
  public Optional<String> problem() {
    return identity.problem();
  }
}
