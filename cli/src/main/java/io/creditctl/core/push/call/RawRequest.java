package io.creditctl.core.push.call;

import java.util.Map;

/**
 * A call to a platform that a person makes by hand.
 *
 * @param method in upper case
 * @param path below the target's address, with its query
 * @param headers beside those that the protocol adds
 * @param body empty for none
 */
public record RawRequest(String method, String path, Map<String, String> headers, byte[] body) {}
