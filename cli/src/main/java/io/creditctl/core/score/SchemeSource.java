package io.creditctl.core.score;

import java.util.List;

/** Where the texts of schemes are. */
public interface SchemeSource {

  /** Every scheme there is: those that come with the program, then the bureau's own. */
  List<Entry> all();

  /** The texts among which the versions of this scheme are; others may be among them. */
  List<Entry> named(String name);

  /** One file. */
  record Entry(String origin, String text) {}
}
