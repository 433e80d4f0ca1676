package io.creditctl.core.score;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.score.scheme.SchemeFault;
import io.creditctl.core.score.scheme.SchemeReader;
import io.creditctl.core.score.scheme.SchemeText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The schemes that there are, and what differs between two. */
public final class SchemeService {
  private final SchemeSource source;
  private final SchemeReader reader;

  public SchemeService(SchemeSource source, SchemeReader reader) {
    this.source = source;
    this.reader = reader;
  }

  /** Every version of every scheme, by name and version. */
  public List<SchemeText> all() {
    return read(source.all());
  }

  /**
   * One scheme: {@code name@version}, or by its name the newest version in force on a day.
   *
   * @throws CreditException SCHEME_NOT_FOUND, or NO_SCHEME_IN_FORCE with the versions that there
   *     are
   */
  public SchemeText find(String id, LocalDate day) {
    int at = id.indexOf('@');
    String name = at < 0 ? id : id.substring(0, at);
    List<SchemeText> versions =
        read(source.named(name)).stream()
            .filter(text -> text.scheme().name().equals(name))
            .filter(text -> at < 0 || text.scheme().id().equals(id))
            .toList();
    if (versions.isEmpty()) {
      throw new CreditException(ErrorCode.SCHEME_NOT_FOUND, id, names());
    }
    return versions.stream()
        .filter(text -> at >= 0 || text.scheme().inForceOn(day))
        .reduce((earlier, later) -> later)
        .orElseThrow(
            () ->
                new CreditException(
                    ErrorCode.NO_SCHEME_IN_FORCE,
                    name,
                    day,
                    versions.get(0).scheme().effectiveFrom()));
  }

  private String names() {
    return all().stream()
        .map(text -> text.scheme().name())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private List<SchemeText> read(List<SchemeSource.Entry> entries) {
    List<SchemeText> texts = new ArrayList<>();
    Map<String, String> origins = new HashMap<>();
    for (SchemeSource.Entry entry : entries) {
      SchemeText text = reader.read(entry.origin(), entry.text());
      String other = origins.put(text.scheme().id(), text.origin());
      if (other != null) {
        throw new CreditException(ErrorCode.SCHEME_TWICE, text.scheme().id(), other, text.origin());
      }
      texts.add(text);
    }
    texts.sort(
        Comparator.comparing((SchemeText text) -> text.scheme().name())
            .thenComparing(text -> text.scheme().version()));
    return texts;
  }

  /** Reads a scheme that is on none of the shelves. */
  public SchemeText read(String origin, String text) {
    return reader.read(origin, text);
  }

  public List<SchemeFault> check(String text) {
    return reader.check(text);
  }

  /** The JSON Schema that schemes are held against. */
  public String schema() {
    return reader.schema();
  }

  /** What differs, in the order of the documents. */
  public List<Difference> diff(SchemeText before, SchemeText after) {
    Set<String> places = new LinkedHashSet<>(before.outline().keySet());
    places.addAll(after.outline().keySet());
    return places.stream()
        .map(
            place ->
                new Difference(
                    place,
                    Optional.ofNullable(before.outline().get(place)),
                    Optional.ofNullable(after.outline().get(place))))
        .filter(difference -> !difference.before().equals(difference.after()))
        .toList();
  }

  /** A value that two schemes have otherwise; empty where one has none. */
  public record Difference(String place, Optional<String> before, Optional<String> after) {}
}
