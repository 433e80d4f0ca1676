package io.creditctl.adapter.http;

import static io.creditctl.adapter.http.PushFixture.CLOCK;
import static io.creditctl.adapter.http.PushFixture.DEADLINE;
import static io.creditctl.adapter.http.PushFixture.deliveries;
import static io.creditctl.adapter.http.PushFixture.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.adapter.crypto.HmacSha256Signer;
import io.creditctl.adapter.crypto.HmacSm3Signer;
import io.creditctl.adapter.crypto.Sm2Pem;
import io.creditctl.adapter.crypto.Sm2PrivateKey;
import io.creditctl.adapter.crypto.Sm2Signer;
import io.creditctl.core.push.PlatformGateway;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.RequestSigner;
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

  /** The number of an SM2 key that nobody uses, and the key around it. */
  private static final byte[] NUMBER =
      HexFormat.of().parseHex("7a9c0718123b6985f706711d4000f453f9b4e5e08f4268e650e973e613307a0c");

  private static final Sm2PrivateKey KEY = key();

  private static Sm2PrivateKey key() {
    String der =
        "3041020100301306072a8648ce3d020106082a811ccf5501822d042730250201010420"
            + HexFormat.of().formatHex(NUMBER);
    String base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(der));
    return Sm2Pem.privateKey(
        "own.pem", "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
  }

  @Test
  void theSecretIsInNoLineNoErrorNoTextAndNoRequest() {
    List<String> texts = new ArrayList<>();
    texts.add(KEY.toString());
    try (StubPlatform refusing =
            StubPlatform.answering(401, "{\"code\":\"30\",\"message\":\"signature\"}");
        StubPlatform babbling = StubPlatform.answering(200, "{\"code\":")) {
      for (URI url : List.of(refusing.url(), babbling.url(), URI.create("http://127.0.0.1:1"))) {
        for (PlatformGateway gateway : gateways(url, texts)) {
          texts.add(gateway.toString());
          texts.add(gateway.preview("r-0", deliveries("k-1")));
          texts.add(printed(failureOf(() -> gateway.send("r-1", deliveries("k-1")))));
          texts.add(printed(failureOf(() -> gateway.probe("r-2"))));
        }
      }
      for (StubPlatform.Seen seen : refusing.seen()) {
        texts.add(seen.path() + seen.body() + Map.copyOf(seen.headers()));
      }
    }

    assertThat(texts).hasSizeGreaterThan(60);
    for (byte[] hidden : List.of(BYTES, NUMBER)) {
      assertThat(texts)
          .noneMatch(text -> text.contains(new String(hidden, StandardCharsets.UTF_8)))
          .noneMatch(text -> text.contains(HexFormat.of().formatHex(hidden)))
          .noneMatch(text -> text.contains(Base64.getEncoder().encodeToString(hidden)));
    }
  }

  /** One of each protocol and algorithm, whose every line of log is kept. */
  private static List<PlatformGateway> gateways(URI url, List<String> texts) {
    PushTarget target = PushFixture.target(url);
    OkHttpClient client =
        new HttpClientFactory("1", Map.of(), DEADLINE, new ListLogger(texts)).create();
    EnvelopeSeal seal = new EnvelopeSeal(KEY, ExampleKeys.platform().publicKey());
    texts.add(seal.toString());
    List<PlatformGateway> gateways = new ArrayList<>();
    gateways.add(new EnvelopeGateway(target, seal, client, CLOCK));
    for (RequestSigner signer :
        List.of(new HmacSha256Signer(BYTES), new HmacSm3Signer(BYTES), new Sm2Signer(KEY))) {
      texts.add(signer.toString());
      gateways.add(new RestV1Gateway(target, "app", signer, client, CLOCK));
    }
    return gateways;
  }

  private static String printed(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
