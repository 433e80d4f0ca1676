package io.creditctl.core.site;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What to build.
 *
 * @param asOf the day whose page it is
 * @param content the folder of written pages
 * @param rehearsal whether nothing may be changed
 */
public record SiteBuildRequest(
    Path folder, LocalDate asOf, SiteProfile profile, Optional<Path> content, boolean rehearsal) {}
