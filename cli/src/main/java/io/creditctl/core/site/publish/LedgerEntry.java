package io.creditctl.core.site.publish;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of the ledger: a content at an address.
 *
 * @param goneAt empty while it stands there
 */
public record LedgerEntry(
    String address, Instant publishedAt, String contentHash, Optional<Instant> goneAt) {}
