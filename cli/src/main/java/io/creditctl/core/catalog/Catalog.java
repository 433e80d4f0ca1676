package io.creditctl.core.catalog;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The record kinds and what tells a domain, each read once and only when asked for. */
public final class Catalog {
  private final CatalogSource source;
  private final Map<String, Kind> loaded = new ConcurrentHashMap<>();
  private Optional<DomainRules> domains = Optional.empty();

  public Catalog(CatalogSource source) {
    this.source = source;
  }

  /** The codes of all kinds; reads none of them. */
  public List<String> codes() {
    return source.codes();
  }

  /**
   * One kind.
   *
   * @throws CreditException UNKNOWN_KIND with the code and the known codes joined by a comma
   */
  public Kind kind(String code) {
    if (!codes().contains(code)) {
      throw new CreditException(ErrorCode.UNKNOWN_KIND, code, String.join(", ", codes()));
    }
    return loaded.computeIfAbsent(code, source::load);
  }

  /** All kinds, in the source's order. */
  public List<Kind> kinds() {
    return codes().stream().map(this::kind).toList();
  }

  /** The same, each read only when it is reached. */
  public Iterable<Kind> each() {
    return () -> codes().stream().map(this::kind).iterator();
  }

  /** How the domain of a record is told; read once and only when asked for. */
  public synchronized DomainRules domains() {
    DomainRules rules = domains.orElseGet(source::domains);
    domains = Optional.of(rules);
    return rules;
  }

  /** The codes of the kinds whose records go to the platforms. */
  public Set<String> pushedKinds() {
    return kinds().stream()
        .filter(Kind::pushed)
        .map(Kind::code)
        .collect(Collectors.toUnmodifiableSet());
  }
}
