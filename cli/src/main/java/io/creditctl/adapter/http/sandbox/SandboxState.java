package io.creditctl.adapter.http.sandbox;

import java.util.Map;

/**
 * What a sandbox has seen; all but {@code accepted} and {@code withdrawn} count from its start.
 *
 * @param accepted distinct record revisions that are stored, withdrawals among them
 * @param duplicates answers that a record was stored before
 * @param rejected answers that a record is refused
 * @param requests requests in any protocol, whatever became of them
 * @param faults requests that were failed or left without a reply on purpose
 * @param withdrawn those of the accepted that withdraw a record
 * @param byProtocol the requests by protocol
 * @param byFault the faults by their words
 */
public record SandboxState(
    long accepted,
    long duplicates,
    long rejected,
    long requests,
    long faults,
    long withdrawn,
    Map<String, Long> byProtocol,
    Map<String, Long> byFault) {}
