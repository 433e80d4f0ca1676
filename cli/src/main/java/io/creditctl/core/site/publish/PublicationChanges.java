package io.creditctl.core.site.publish;

/**
 * What a publication changed in the store.
 *
 * @param appeared records that did not stand on the page before
 * @param changed records whose page has another content or address
 * @param gone records that stood on the page and no longer do
 * @param disclosed records that were marked as disclosed, for the first time
 * @param withdrawn withdrawals that were done with it
 */
public record PublicationChanges(
    long appeared, long changed, long gone, long disclosed, long withdrawn) {

  /** Whether the store knew it all. */
  public boolean none() {
    return appeared + changed + gone + disclosed + withdrawn == 0;
  }
}
