package io.creditctl.core.record;

/**
 * A record that has its subject under a name from before.
 *
 * @param code the subject's credit code
 * @param now the subject's present name
 */
public record Misnamed(StoredRecord record, String code, String now) {}
