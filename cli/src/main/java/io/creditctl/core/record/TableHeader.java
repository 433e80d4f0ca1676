package io.creditctl.core.record;

import io.creditctl.core.catalog.Kind;
import java.util.List;

/** The titles of a table's columns, and the kind of records that they speak of. */
public record TableHeader(List<String> titles, Kind kind) {}
