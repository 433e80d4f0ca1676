package io.creditctl.core.audit;

import java.time.Instant;

/**
 * One link of the chain.
 *
 * @param object what it was done to: a record, a case, a scheme …; empty where it concerns all
 * @param detail what else was said about it
 * @param hash over the content and the hash before it, in lower-case hexadecimal
 */
public record AuditLine(
    long seq,
    Instant at,
    String actor,
    String action,
    String object,
    String basis,
    String before,
    String after,
    String detail,
    String previousHash,
    String hash) {}
