package io.creditctl.core.push;

import java.util.List;

/** Leased entries, and what the store knows of their records beside the rows. */
record Claim(List<ClaimedEntry> entries, Preflight.Facts facts) {}
