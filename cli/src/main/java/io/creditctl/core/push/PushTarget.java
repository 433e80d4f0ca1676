package io.creditctl.core.push;

import java.net.URI;
import java.time.Duration;

/**
 * One platform that records are pushed to.
 *
 * @param name the profile's name, for example {@code province}
 * @param url the address that the protocol's paths are appended to
 * @param protocol the protocol's identifier, for example {@code rest-v1}
 * @param batchSize records in one request
 * @param maxAttempts attempts in one run before a batch is put back, at least 1
 * @param retryBase the first pause between attempts; each further one doubles
 */
public record PushTarget(
    String name, URI url, String protocol, int batchSize, int maxAttempts, Duration retryBase) {}
