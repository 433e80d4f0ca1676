package io.creditctl.cli.command.site;

import io.creditctl.cli.Context;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.core.config.SettingKey;
import io.creditctl.core.config.Settings;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.site.publish.PublishRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the commands that change what is public. */
final class PublishOptions {
  @Option(names = "--to", paramLabel = "TARGET", required = true)
  private Path target = Path.of("");

  @Option(names = "--base-url", paramLabel = "URL")
  private Optional<String> baseUrl = Optional.empty();

  @Mixin private DryRunOption dryRun;

  DryRunOption dryRun() {
    return dryRun;
  }

  Path target() {
    return target;
  }

  /**
   * The request; what is public is so today, whatever day {@code --as-of} names.
   *
   * @param keep how many versions stay
   */
  PublishRequest request(Context context, int keep) {
    if (keep < 1) {
      throw new CreditException(ErrorCode.VALUE_OUT_OF_RANGE, "--keep", keep);
    }
    Settings settings = context.services().settings();
    baseUrl.ifPresent(url -> settings.check(SettingKey.SITE_BASE_URL, url));
    String url =
        baseUrl
            .map(address -> address.endsWith("/") ? address : address + "/")
            .orElseGet(() -> SiteProfiles.of(settings).baseUrl());
    return new PublishRequest(
        target,
        keep,
        url,
        LocalDate.now(context.services().clock()),
        context.actor(),
        dryRun.isSet());
  }
}
