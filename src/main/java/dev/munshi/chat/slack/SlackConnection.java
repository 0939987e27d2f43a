package dev.munshi.chat.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;

/** Makes the SDK's client: one for each process, as it keeps threads. */
final class SlackConnection {

  private static final int CALL_TIMEOUT_MILLIS = 10_000;

  private SlackConnection() {}

  static Slack to(SlackSettings settings) {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.apiUrl());
    config.setHttpClientCallTimeoutMillis(CALL_TIMEOUT_MILLIS);
    // The statistics cost a thread and an auth.test before the first call; the listeners log
    // bodies.
    config.setStatsEnabled(false);
    config.getHttpClientResponseHandlers().clear();
    if (settings.isLocal()) {
      config.setProxyUrl(null);
    }
    // A call that broke off may have been obeyed: to try again blindly would post twice.
    var http =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .retryOnConnectionFailure(false)
            .build();
    var client = new SlackHttpClient(http);
    client.setConfig(config);
    return Slack.getInstance(config, client);
  }
}
