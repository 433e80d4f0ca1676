package io.creditctl.core.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What all pages of a build have around them.
 *
 * @param filled the sections that have a record; the others have no entrance
 * @param written the sections of many written pages that have one, in order
 */
public record SiteFrame(
    SiteProfile profile, LocalDate asOf, Set<SiteSection> filled, List<ContentSection> written) {}
