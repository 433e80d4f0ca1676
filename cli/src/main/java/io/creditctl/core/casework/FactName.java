package io.creditctl.core.casework;

/** The name of a fact of a case, which people read as {@code fact.<code>}. */
public record FactName(String code) {

  @Override
  public String toString() {
    return code;
  }
}
