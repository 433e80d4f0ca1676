package io.creditctl.adapter.config;

import io.creditctl.adapter.exchange.DropFolderGateway;
import io.creditctl.adapter.exchange.DropSettings;
import io.creditctl.adapter.exchange.ReceiptFiles;
import io.creditctl.adapter.exchange.TableAccess;
import io.creditctl.adapter.exchange.TableGateway;
import io.creditctl.adapter.file.FileTableReader;
import io.creditctl.adapter.file.HandedFile;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.config.Settings;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.push.PlatformGateway;
import io.creditctl.core.push.PushTarget;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/** Opens targets that are spoken to by tables or files. */
final class ExchangeGateways {
  private final Settings settings;
  private final Credentials credentials;
  private final Supplier<Catalog> catalog;
  private final Clock clock;

  ExchangeGateways(
      Settings settings, Credentials credentials, Supplier<Catalog> catalog, Clock clock) {
    this.settings = settings;
    this.credentials = credentials;
    this.catalog = catalog;
    this.clock = clock;
  }

  PlatformGateway table(PushTarget target, FieldMapping mapping) {
    TargetProfile profile = new TargetProfile(settings, target.name());
    TableAccess access =
        new TableAccess(
            profile.key("url"),
            credentials.user(target),
            credentials.password(target),
            profile.path("caFile"),
            Duration.ofSeconds(profile.number("deadlineSeconds")));
    return new TableGateway(target, access, mapping, catalog.get(), clock);
  }

  PlatformGateway file(PushTarget target, FieldMapping mapping) {
    TargetProfile profile = new TargetProfile(settings, target.name());
    Path folder = folder(profile, target);
    DropSettings drop =
        new DropSettings(
            folder,
            profile.path("receiptFolder").orElse(folder.resolve("receipts")),
            HandedFile.of(profile.value("fileFormat")),
            profile.find("fileName").orElse(DropSettings.FILE_NAME),
            profile.key("fileName"),
            settings.home().resolve("exchange").resolve(target.name() + ".ledger"));
    ReceiptFiles receipts = new ReceiptFiles(new FileTableReader(), catalog.get(), mapping);
    return new DropFolderGateway(target, drop, receipts, mapping, catalog.get(), clock);
  }

  private static Path folder(TargetProfile profile, PushTarget target) {
    try {
      return Path.of(target.url());
    } catch (IllegalArgumentException e) {
      throw CreditException.causedBy(
          e, ErrorCode.DROP_FOLDER_UNUSABLE, profile.key("url"), target.url());
    }
  }
}
