package io.creditctl.core.score.scheme;

import io.creditctl.core.error.CreditException;
import java.util.List;

/** Reads schemes from text. */
public interface SchemeReader {

  /**
   * The scheme that a text describes.
   *
   * @param origin what to call it in errors
   * @throws CreditException SCHEME_MALFORMED with the place of the first fault
   */
  SchemeText read(String origin, String text);

  /** All that is wrong with a text, by line; nothing for a sound scheme. */
  List<SchemeFault> check(String text);

  /** The JSON Schema that schemes are held against. */
  String schema();
}
