package io.creditctl.core.disclosure;

/**
 * Narrows a question; empty text does not narrow.
 *
 * @param domain the code of a domain, which has its subdomains with it
 */
public record DisclosureFilter(String unit, String kind, String domain) {
  /** Everything. */
  public static final DisclosureFilter ALL = new DisclosureFilter("", "", "");
}
