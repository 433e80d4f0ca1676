package io.creditctl.adapter.http.sandbox;

import io.creditctl.adapter.http.ExampleCredential;
import io.creditctl.adapter.http.PushFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Sandboxes as the tests need them. */
final class SandboxFixture {
  private SandboxFixture() {}

  static SandboxServer start(SandboxOptions options) {
    return SandboxServer.start(options, PushFixture.CLOCK);
  }

  static SandboxOptions calm() {
    return rates(0, 0, 0, 1, Optional.empty());
  }

  static SandboxOptions withFile(Path file) {
    return rates(0, 0, 0, 1, Optional.of(file));
  }

  static SandboxOptions rates(
      double failRate, double lostReplyRate, double rejectRate, long seed, Optional<Path> file) {
    return new SandboxOptions(
        0,
        failRate,
        lostReplyRate,
        rejectRate,
        Duration.ZERO,
        seed,
        file,
        ExampleCredential.APP_KEY,
        ExampleCredential.secretBytes());
  }

  static String get(SandboxServer sandbox, String path) throws IOException {
    Request request = new Request.Builder().url(sandbox.url() + path).build();
    try (Response response = new OkHttpClient().newCall(request).execute()) {
      return response.body().string();
    }
  }
}
