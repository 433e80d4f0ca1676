package io.creditctl.adapter.http;

import java.util.Set;
import okhttp3.MediaType;
import okhttp3.Request;

/** A request as people read it before it is sent, its secrets hidden. */
final class RequestText {
  static final String HIDDEN = "***";

  private RequestText() {}

  /**
   * The request line, the headers and the body.
   *
   * @param length of the body as it is sent
   * @param shown the body as people may see it
   * @param hidden the headers whose values are not shown
   */
  static String of(Request request, int length, String shown, Set<String> hidden) {
    StringBuilder text = new StringBuilder();
    text.append(request.method()).append(' ').append(request.url()).append('\n');
    for (String name : request.headers().names()) {
      String value = hidden.contains(name) ? HIDDEN : request.header(name);
      text.append(name).append(": ").append(value).append('\n');
    }
    if (request.body() != null) {
      MediaType type = request.body().contentType();
      text.append("Content-Type: ").append(type).append('\n');
      text.append("Content-Length: ").append(length).append('\n');
    }
    return text.append('\n').append(shown).append('\n').toString();
  }
}
