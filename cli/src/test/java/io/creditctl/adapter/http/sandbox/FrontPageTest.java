package io.creditctl.adapter.http.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.adapter.http.PushFixture;
import io.creditctl.adapter.http.sandbox.SandboxOptions.Chances;
import io.creditctl.core.push.Delivery;
import io.creditctl.testkit.HtmlValidity;
import io.creditctl.testkit.IdentityNumbers;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page that people see of a sandbox. */
class FrontPageTest {
  private final SandboxServer sandbox =
      SandboxServer.start(
          SandboxOptions.of(
              0,
              new Chances(0, Map.of(Fault.DOUBLE_RECEIPTS, 1.0), 0, "", 1),
              SandboxOptions.Files.NONE),
          PushFixture.CLOCK);

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private void send(String documentNo, String name) {
    Delivery delivery =
        new Delivery(
            1,
            "k-" + documentNo,
            "R-1",
            1,
            "penalty",
            documentNo,
            Delivery.Action.UPSERT,
            Map.of("CF_WSH", documentNo, "CF_XDR_MC", name));
    PushFixture.failureOf(() -> PushFixture.gateway(sandbox.url()).send("r-1", List.of(delivery)));
  }

  private String page(String query) throws IOException {
    HttpUrl url = HttpUrl.get(sandbox.url()).newBuilder().addQueryParameter("q", query).build();
    Request request = new Request.Builder().url(url).header("Accept", "text/html").build();
    try (Response response = new OkHttpClient().newCall(request).execute()) {
      assertThat(response.header("Content-Security-Policy")).startsWith("default-src 'none'");
      return response.body().string();
    }
  }

  @Test
  void isAValidPageWithCountersRequestsAndRecords() throws Exception {
    send("威交罚〔2026〕1号", "威海蓝湾联运有限公司");
    String page = page("");

    HtmlValidity.assertValid("front page", page);
    assertThat(page)
        .contains("double-receipts", "POST /v1/batches", "SB-00000001", "行政处罚")
        .contains("威交罚〔2026〕1号", "威海蓝湾联运有限公司", "共 1 条")
        .doesNotContain("<script", "http://", "https://");
  }

  @Test
  void isValidWhenThereIsNothingToShow() throws Exception {
    HtmlValidity.assertValid("empty front page", page(""));
  }

  @Test
  void findsRecordsByDocumentNumberNameAndKind() throws Exception {
    send("威交罚〔2026〕1号", "威海蓝湾联运有限公司");
    send("威交罚〔2026〕2号", "威海第二物流有限公司");

    assertThat(page("〔2026〕2号")).contains("第二物流", "共 1 条").doesNotContain("蓝湾");
    assertThat(page(" 蓝湾 ")).contains("共 1 条");
    assertThat(page("行政处罚")).contains("共 2 条");
    assertThat(page("没有的")).contains("共 0 条");
  }

  @Test
  void escapesNamesAndMasksIdentityNumbers() throws Exception {
    String number = IdentityNumbers.of(1);
    send("威交罚〔2026〕3号", "<b>甲</b>" + number);
    String page = page("\"><script>" + number);

    assertThat(page + page("")).doesNotContain("<b>", "<script>", number);
    assertThat(page("")).contains("&lt;b&gt;甲&lt;/b&gt;");
  }
}
