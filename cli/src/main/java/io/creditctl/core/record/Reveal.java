package io.creditctl.core.record;

/**
 * Somebody's wish to see identity numbers in clear, as the records' history will keep it.
 *
 * @param reason why; never empty
 */
public record Reveal(String actor, String reason) {}
