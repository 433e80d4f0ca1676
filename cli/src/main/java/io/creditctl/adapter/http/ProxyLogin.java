package io.creditctl.adapter.http;

import io.creditctl.core.push.PushFailure.Kind;
import io.creditctl.core.push.Trouble;
import io.creditctl.core.push.Trouble.Reason;
import java.io.IOException;
import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;

/** Shows the proxy the login that its setting holds, once; what it asks beyond is an obstacle. */
final class ProxyLogin implements Authenticator {
  private static final String HEADER = "Proxy-Authorization";

  /** Under this name OkHttp asks before the proxy has. */
  private static final String AHEAD = "OkHttp-Preemptive";

  private final ProxyChoice proxy;

  ProxyLogin(ProxyChoice proxy) {
    this.proxy = proxy;
  }

  @Override
  public Request authenticate(Route route, Response response) throws IOException {
    Request request = response.request();
    boolean ahead =
        response.challenges().stream().anyMatch(challenge -> challenge.scheme().equals(AHEAD));
    boolean shown = request.header(HEADER) != null;
    if (!shown && proxy.authorization().isPresent()) {
      return request.newBuilder().header(HEADER, proxy.authorization().get()).build();
    }
    if (ahead) {
      return null;
    }
    String name = proxy.on(request.url()).orElse("");
    throw new Obstacle(Kind.CREDENTIAL, Trouble.of(Reason.PROXY_WANTS_LOGIN, name));
  }
}
