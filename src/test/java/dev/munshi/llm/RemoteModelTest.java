package dev.munshi.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.ModelReply;
import dev.munshi.testing.ModelServer;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemoteModelTest {

  private static final String TEXT = "{\"text\":\"The envoy met the board.\"}";

  private final ModelServer server = new ModelServer(asked -> TEXT);

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void writes_a_text_piece_by_piece_and_says_what_it_cost(Provider provider) {
    var model = Asking.model(server.settings(provider, Duration.ofSeconds(10)));
    var session = model.open();
    var pieces = new ArrayList<String>();

    var text = session.write(Asking.PROMPT, pieces::add);

    assertThat(text).isEqualTo(TEXT);
    assertThat(pieces).hasSize(5).containsExactly(TEXT.split("(?<=\\s)", -1));
    assertThat(session.use().calls()).isEqualTo(1);
    assertThat(session.use().retries()).isZero();
    assertThat(session.use().inputTokens()).isEqualTo(ModelReply.INPUT_TOKENS);
    assertThat(session.use().outputTokens()).isEqualTo(5);
    assertThat(session.use().time()).isPositive();
    assertThat(model.name()).isEqualTo(provider + "/" + ModelServer.MODEL);
    assertThat(server.asked())
        .singleElement()
        .satisfies(asked -> assertThat(asked.system()).isEqualTo(Asking.PROMPT.system()))
        .satisfies(asked -> assertThat(asked.user()).isEqualTo(Asking.PROMPT.user()));
  }
}
