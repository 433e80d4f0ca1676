package io.creditctl.core.document;

import java.util.Optional;

/** Knows the templates of documents. */
@FunctionalInterface
public interface DocumentTemplates {

  /**
   * The template of this name, if there is one.
   *
   * @throws io.creditctl.core.error.CreditException DOCUMENT_TEMPLATE_MALFORMED, FILE_UNREADABLE
   */
  Optional<DocumentTemplate> find(String name);
}
