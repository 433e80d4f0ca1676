package io.creditctl.adapter.http.sandbox;

import io.creditctl.adapter.http.PushFixture;
import io.creditctl.adapter.http.sandbox.SandboxOptions.Chances;
import io.creditctl.adapter.http.sandbox.SandboxOptions.Files;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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
    return SandboxOptions.calm();
  }

  static SandboxOptions withFile(Path file) {
    return SandboxOptions.of(0, Chances.NONE, Files.remembering(file));
  }

  static SandboxOptions rates(
      double failRate, double lostReplyRate, double rejectRate, long seed, Optional<Path> file) {
    return SandboxOptions.of(
        0,
        new Chances(failRate, Map.of(Fault.LOST_REPLY, lostReplyRate), rejectRate, "", seed),
        new Files(file, Optional.empty(), Optional.empty()));
  }

  static String get(SandboxServer sandbox, String path) throws IOException {
    Request request = new Request.Builder().url(sandbox.url() + path).build();
    try (Response response = new OkHttpClient().newCall(request).execute()) {
      return response.body().string();
    }
  }
}
