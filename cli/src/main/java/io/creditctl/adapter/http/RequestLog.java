package io.creditctl.adapter.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;

/** One line for each request at debug level; no query, no header but the request id, no body. */
final class RequestLog implements Interceptor {
  private final Logger log;

  RequestLog(Logger log) {
    this.log = log;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    long start = System.nanoTime();
    String outcome = "refused";
    try {
      Response response = chain.proceed(request);
      outcome = Integer.toString(response.code());
      return response;
    } catch (IOException e) {
      outcome = e.getClass().getSimpleName();
      throw e;
    } finally {
      log.debug(
          "{} {} {} {} {} ms request {}",
          request.method(),
          request.url().host(),
          request.url().encodedPath(),
          outcome,
          (System.nanoTime() - start) / 1_000_000,
          request.header(RestV1.REQUEST_ID));
    }
  }
}
