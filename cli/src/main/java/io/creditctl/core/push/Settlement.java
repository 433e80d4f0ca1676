package io.creditctl.core.push;

/** What an attempt came to for one leased entry. */
public record Settlement(
    long entryId, PushState state, String receiptNo, String code, String message) {}
