package dev.munshi.chat.slack;

import com.slack.api.methods.MethodsClient;
import java.time.Instant;
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

  /** The token stays in the settings; whether it is still good is asked anew. */
  @Override
  public void leave(String team, Instant told) {
    identity.doubt();
  }

  @Override
  public Optional<String> problem() {
    return identity.problem();
  }
}
