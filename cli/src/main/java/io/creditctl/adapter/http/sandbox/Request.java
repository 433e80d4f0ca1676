package io.creditctl.adapter.http.sandbox;

import com.sun.net.httpserver.Headers;
import java.net.URI;

/** A request as it came over the wire. */
record Request(String method, URI uri, Headers headers, byte[] body) {

  /** The first value of a header, empty without one. */
  String header(String name) {
    String value = headers.getFirst(name);
    return value == null ? "" : value;
  }
}
