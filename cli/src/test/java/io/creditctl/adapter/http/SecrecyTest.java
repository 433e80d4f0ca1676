package io.creditctl.adapter.http;

import static io.creditctl.adapter.http.PushFixture.CLOCK;
import static io.creditctl.adapter.http.PushFixture.DEADLINE;
import static io.creditctl.adapter.http.PushFixture.deliveries;
import static io.creditctl.adapter.http.PushFixture.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.adapter.crypto.HmacSha256Signer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

class SecrecyTest {
  private static final String SECRET = "hush-7d1c-hush";
  private static final byte[] BYTES = SECRET.getBytes(StandardCharsets.UTF_8);

  @Test
  void theSecretIsInNoLineNoErrorNoTextAndNoRequest() {
    List<String> texts = new ArrayList<>();
    HmacSha256Signer signer = new HmacSha256Signer(BYTES);
    texts.add(signer.toString());
    try (StubPlatform refusing =
            StubPlatform.answering(401, "{\"code\":\"30\",\"message\":\"signature\"}");
        StubPlatform babbling = StubPlatform.answering(200, "{\"code\":")) {
      for (URI url : List.of(refusing.url(), babbling.url(), URI.create("http://127.0.0.1:1"))) {
        OkHttpClient client =
            new HttpClientFactory("1", Map.of(), DEADLINE, new ListLogger(texts)).create();
        RestV1Gateway gateway =
            new RestV1Gateway(PushFixture.target(url), "app", signer, client, CLOCK);
        texts.add(gateway.toString());
        texts.add(printed(failureOf(() -> gateway.send("r-1", deliveries("k-1")))));
        texts.add(printed(failureOf(() -> gateway.probe("r-2"))));
      }
      for (StubPlatform.Seen seen : refusing.seen()) {
        texts.add(seen.path() + seen.body() + Map.copyOf(seen.headers()));
      }
    }

    assertThat(texts).hasSizeGreaterThan(15);
    assertThat(texts)
        .noneMatch(text -> text.contains(SECRET))
        .noneMatch(text -> text.contains(HexFormat.of().formatHex(BYTES)))
        .noneMatch(text -> text.contains(Base64.getEncoder().encodeToString(BYTES)));
  }

  private static String printed(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
