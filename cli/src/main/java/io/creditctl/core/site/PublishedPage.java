package io.creditctl.core.site;

import io.creditctl.core.model.RecordId;

/**
 * The page of a record on a site.
 *
 * @param path relative to the root of the site
 * @param sha256 of the page, in lower-case hexadecimal
 */
public record PublishedPage(RecordId record, String path, String sha256) {}
