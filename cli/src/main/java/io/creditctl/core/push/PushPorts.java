package io.creditctl.core.push;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.person.Identities;
import java.time.LocalDate;
import java.util.List;

/** What the services around pushing have in common. */
public record PushPorts(
    Outbox outbox,
    PushLedger ledger,
    PreflightStore facts,
    Catalog catalog,
    TargetDirectory targets,
    Identities identities,
    PushTools tools) {

  /** The check before sending to a target. */
  public Preflight preflight(PushTarget target) {
    return new Preflight(catalog, targets.rejections(target), facts, LocalDate.now(tools.clock()));
  }

  DeliveryFactory deliveries(PushTarget target) {
    return new DeliveryFactory(catalog, identities, outbox.storeId(), targets.mapping(target));
  }

  /** One target, or all where that is asked for. */
  List<PushTarget> chosen(String name) {
    List<String> names = name.equals(PushRequest.ALL_TARGETS) ? targets.names() : List.of(name);
    if (names.isEmpty()) {
      throw new CreditException(ErrorCode.TARGET_NOT_FOUND, name, "");
    }
    return names.stream().map(targets::target).toList();
  }
}
