package io.creditctl.core.site.publish;

import io.creditctl.core.model.RecordId;
import java.util.List;

/** The ledger of what stood on the public page. */
public interface PublicationStore {

  /**
   * Takes down what is public now: records that were not disclosed yet are marked as disclosed on
   * the day, earlier marks stay; records that are gone end in the ledger, and their withdrawal is
   * done. All of it or nothing; doing it twice changes nothing the second time.
   *
   * @param rehearsal true to store nothing and only say what it would change
   */
  PublicationChanges record(Publication publication, boolean rehearsal);

  /** All that the ledger says of a record, the earliest first. */
  List<LedgerEntry> ledger(RecordId record);
}
