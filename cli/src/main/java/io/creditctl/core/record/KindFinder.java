package io.creditctl.core.record;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.HeaderMatch;
import io.creditctl.core.catalog.HeaderMatcher;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.KindGuess;
import io.creditctl.core.catalog.Mapping;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells by its header which kind of records a table has, and refuses a header that will not do. */
final class KindFinder {
  private final Catalog catalog;
  private final Optional<String> asked;
  private final Mapping mapping;

  /**
   * @param asked the kind's code, when the user said it
   */
  KindFinder(Catalog catalog, Optional<String> asked, Mapping mapping) {
    this.catalog = catalog;
    this.asked = asked;
    this.mapping = mapping;
  }

  /** Finds the header of such a kind among the first rows of a table. */
  HeaderFinder headers() {
    return new HeaderFinder(
        asked.<Iterable<Kind>>map(code -> List.of(catalog.kind(code))).orElseGet(catalog::each),
        mapping);
  }

  /**
   * The kind that was asked for, or that the header names best.
   *
   * @throws CreditException FILE_HEADER_UNKNOWN, or MAPPING_FIELD_UNKNOWN when the mapping is for
   *     another kind
   */
  Kind kind(Table.Name table, List<String> header) {
    Kind kind =
        asked
            .map(catalog::kind)
            .or(() -> HeaderMatcher.bestKind(header, catalog.each(), mapping).map(KindGuess::kind))
            .orElseThrow(() -> unknown(table, header));
    List<String> strangers = mapping.strangersTo(kind);
    if (!strangers.isEmpty()) {
      throw new CreditException(
          ErrorCode.MAPPING_FIELD_UNKNOWN, String.join(", ", strangers), kind.title(), kind.code());
    }
    return kind;
  }

  private CreditException unknown(Table.Name table, List<String> header) {
    return new CreditException(
        ErrorCode.FILE_HEADER_UNKNOWN,
        table.text(),
        String.join(", ", catalog.codes()),
        HeaderMatcher.closest(header, catalog.each(), mapping).map(Kind::code).orElse(""));
  }

  /**
   * The header's columns as fields.
   *
   * @param source the unit that stands in rows which name none; may be empty
   * @throws CreditException FILE_HEADER_DUPLICATE or FILE_COLUMNS_MISSING
   */
  HeaderMatch match(Table.Name table, List<String> header, Kind kind, String source) {
    HeaderMatch match = HeaderMatcher.match(header, kind, withSource(kind, source));
    refuseDuplicates(table, match);
    refuseMissing(table, kind, match.missing());
    return match;
  }

  /**
   * The same for a table that need not have more than this one field.
   *
   * @throws CreditException as {@link #match}
   */
  HeaderMatch matchAny(Table.Name table, List<String> header, Kind kind, Role needed) {
    HeaderMatch match = HeaderMatcher.match(header, kind, mapping);
    refuseDuplicates(table, match);
    boolean there = match.fields().contains(kind.indexOf(needed));
    refuseMissing(table, kind, there ? List.of() : kind.field(needed).stream().toList());
    return match;
  }

  private static void refuseDuplicates(Table.Name table, HeaderMatch match) {
    if (!match.duplicates().isEmpty()) {
      HeaderMatch.Duplicate twice = match.duplicates().get(0);
      throw new CreditException(
          ErrorCode.FILE_HEADER_DUPLICATE,
          table.text(),
          twice.column().header(),
          twice.first().position(),
          twice.column().position());
    }
  }

  private static void refuseMissing(Table.Name table, Kind kind, List<Field> missing) {
    if (!missing.isEmpty()) {
      throw new CreditException(
          ErrorCode.FILE_COLUMNS_MISSING,
          table.text(),
          kind.title(),
          missing.stream().map(Field::title).collect(Collectors.joining(", ")),
          kind.code());
    }
  }

  private Mapping withSource(Kind kind, String source) {
    return kind.field(Role.SOURCE_UNIT)
        .filter(unit -> !source.isEmpty())
        .map(unit -> mapping.withConstant(unit.code(), source))
        .orElse(mapping);
  }
}
