package io.creditctl.core.catalog;

import java.util.List;

/** Where record kinds and what tells a domain come from. */
public interface CatalogSource {

  /** The codes of all kinds, in the order in which they are listed; reads no kind. */
  List<String> codes();

  /**
   * Reads one kind.
   *
   * @param code one of {@link #codes()}
   * @throws IllegalStateException when its description is faulty, which is a bug of the program
   */
  Kind load(String code);

  /**
   * Reads how the domain of a record is told.
   *
   * @throws IllegalStateException when the rules are faulty, which is a bug of the program
   */
  DomainRules domains();
}
