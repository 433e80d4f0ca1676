package io.creditctl.app;

import io.creditctl.core.listing.ListEntries;
import io.creditctl.core.listing.ListingEffects;
import io.creditctl.core.listing.ListingProposals;
import io.creditctl.core.listing.ListingRules;
import io.creditctl.core.listing.ListingService;
import io.creditctl.core.listing.MeasureLifting;
import io.creditctl.core.listing.RemovalService;
import io.creditctl.core.record.RecordStore;
import io.creditctl.core.roster.RosterStore;

/** The services of listings, put together on top of the others. */
record WiredListing(
    WiredClient client, RecordStore records, RosterStore rosters, Lazy<ListingRules> rules) {

  ListingService listings() {
    return new ListingService(
        client.cases(), client.subjects(), client.records(), effects(), rules::get);
  }

  ListingProposals proposals() {
    return new ListingProposals(records, client.withdrawals(), client.cases(), rules::get);
  }

  RemovalService removals() {
    return new RemovalService(
        client.cases(), listings(), effects(), client.records(), client.withdrawals(), rosters);
  }

  private ListingEffects effects() {
    ListEntries entries =
        new ListEntries(records, client.catalog(), client.identities(), client.entries());
    return new ListingEffects(entries, client.records(), client.withdrawals(), MeasureLifting.NONE);
  }
}
