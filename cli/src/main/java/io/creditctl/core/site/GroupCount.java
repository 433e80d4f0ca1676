package io.creditctl.core.site;

/** How many records of a group stand on the page. */
public record GroupCount(SiteSection section, String group, long records) {}
