package io.creditctl.core.record;

import io.creditctl.core.record.clean.AmountUnit;
import java.util.function.Function;

/**
 * How the rows of files are cleaned before they are checked.
 *
 * @param amountsIn what a bare number in a column of amounts counts
 * @param sinks opens for each file where its cleaned rows go
 */
public record Cleaning(AmountUnit amountsIn, Function<Table.Name, CleaningSink> sinks) {}
