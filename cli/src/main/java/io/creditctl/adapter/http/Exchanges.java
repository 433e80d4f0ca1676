package io.creditctl.adapter.http;

import io.creditctl.core.push.PushFailure;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Requests that are sent once each, with what makes each of them new, and the replies to them. */
final class Exchanges {
  private final OkHttpClient client;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Exchanges(OkHttpClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** The moment of sending as RFC 3339 has it. */
  String timestamp() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** A text that was never sent before. */
  String nonce() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Makes something of a reply of status 200, whose body has been read. */
  interface Reader<T> {
    T read(Response response, byte[] body);
  }

  /**
   * Sends a request and has its reply read.
   *
   * @throws PushFailure when there is none or its status is another than 200
   */
  <T> T exchange(Request request, Reader<T> reader) {
    try (Response response = client.newCall(request).execute()) {
      byte[] body = response.body().bytes();
      if (response.code() != 200) {
        throw Refusals.ofStatus(response, body, clock.instant());
      }
      return reader.read(response, body);
    } catch (IOException e) {
      throw new IllegalStateException("the client turns these into a PushFailure", e);
    }
  }

  /** Gives back the connections, so that nothing is kept waiting for another call. */
  void close() {
    client.connectionPool().evictAll();
  }
}
