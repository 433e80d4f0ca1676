package io.creditctl.adapter.db;

import io.creditctl.core.person.RowSeal;

/** Gives the seal of a kind's rows to a store in which an earlier program left numbers in clear. */
@FunctionalInterface
public interface StoreSeals {
  /** For a store that is new, so that nothing in it is in clear. */
  StoreSeals NONE =
      (store, kind) -> {
        throw new IllegalStateException(store + " has " + kind + " rows of an earlier program");
      };

  RowSeal of(Database store, String kind);
}
