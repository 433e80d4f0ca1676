package io.creditctl.core.push.call;

/** What came back, whatever it says. */
public record RawReply(int status, byte[] body) {}
