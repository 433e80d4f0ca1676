package io.creditctl.core.disclosure;

/** A record that has to be taken down, or was. */
public record WithdrawalItem(DisclosureItem item, Withdrawal withdrawal) {}
