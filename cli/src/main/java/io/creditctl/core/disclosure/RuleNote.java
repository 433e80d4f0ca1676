package io.creditctl.core.disclosure;

/**
 * One statement that a rule rests on.
 *
 * @param text the statement, in the words of the rule's country
 * @param source the document and article
 * @param standing how well it is known
 */
public record RuleNote(String text, String source, Standing standing) {

  /** How well a statement is known. */
  public enum Standing {
    /** Read in the source. */
    VERIFIED,
    /** Common practice, its source not seen. */
    RECALLED,
    /** How this program reads the law where it leaves something open. */
    OWN
  }
}
