package io.creditctl.adapter.http;

import io.creditctl.core.push.PushFailure;
import java.io.IOException;
import java.time.Clock;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Requests that are sent once each, and the replies to them. */
final class Exchanges {
  private final OkHttpClient client;
  private final Clock clock;

  Exchanges(OkHttpClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
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
