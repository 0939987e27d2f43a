package dev.munshi.bench.burst;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.munshi.testing.SignedRequests;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Locale;

/** A connection that is kept open, as Slack keeps its own: one request after the other. */
final class Connection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final String LENGTH = "content-length:";

  /**
   * What became of a request.
   *
   * @param status of HTTP
   * @param nanos from its first byte to the end of the answer
   */
  record Answer(int status, long nanos) {}

  private final SignedRequests requests;
  private final Socket socket;
  private final InputStream in;

  Connection(SignedRequests requests) throws IOException {
    this.requests = requests;
    this.socket = new Socket(requests.endpoint().getHost(), requests.endpoint().getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  Answer send(byte[] body) throws IOException {
    var request = request(body);
    long begun = System.nanoTime();
    socket.getOutputStream().write(request);
    int status = status();
    return new Answer(status, System.nanoTime() - begun);
  }

  private byte[] request(byte[] body) {
    var timestamp = Long.toString(requests.clock().instant().getEpochSecond());
    var head =
        """
        POST %s HTTP/1.1
        Host: %s
        Content-Type: application/json
        Content-Length: %d
        X-Slack-Request-Timestamp: %s
        X-Slack-Signature: %s

        """
            .formatted(
                requests.endpoint().getPath(),
                requests.endpoint().getAuthority(),
                body.length,
                timestamp,
                requests.signature(timestamp, body))
            .replace("\n", "\r\n")
            .getBytes(ISO_8859_1);
    var request = new byte[head.length + body.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    return request;
  }

  private int status() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    long length = -1;
    for (var header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Long.parseLong(header.substring(LENGTH.length()).strip());
      }
    }
    if (length < 0) {
      throw new IOException("an answer of unknown length");
    }
    in.skipNBytes(length);
    return status;
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the connection ended");
      }
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
