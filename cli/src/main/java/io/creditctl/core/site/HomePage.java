package io.creditctl.core.site;

import java.time.LocalDate;
import java.util.List;

/** The first page. */
public record HomePage(
    LocalDate asOf,
    List<ListedRecord> latest,
    List<SiteBuildReport.SectionCount> sections,
    long repaired,
    List<ContentPage> news) {}
