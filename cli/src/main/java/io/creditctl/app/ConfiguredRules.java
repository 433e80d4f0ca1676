package io.creditctl.app;

import io.creditctl.adapter.catalog.RuleFile;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.config.Setting;
import io.creditctl.core.config.SettingKey;
import io.creditctl.core.config.Settings;
import io.creditctl.core.disclosure.DisclosureRules;
import io.creditctl.core.disclosure.Threshold;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The disclosure rules by the settings: the bundled ones, or a bureau's own in their place. */
final class ConfiguredRules {
  private static final Map<Threshold, String> KEYS =
      Map.of(
          Threshold.LARGE_FINE, SettingKey.LARGE_FINE, Threshold.HUGE_FINE, SettingKey.HUGE_FINE);

  private final Settings settings;
  private final Supplier<Catalog> catalog;

  ConfiguredRules(Settings settings, Supplier<Catalog> catalog) {
    this.settings = settings;
    this.catalog = catalog;
  }

  DisclosureRules read() {
    Map<Threshold, BigDecimal> thresholds = new EnumMap<>(Threshold.class);
    KEYS.forEach(
        (threshold, key) ->
            settings
                .find(key)
                .map(Setting::value)
                .ifPresent(value -> thresholds.put(threshold, new BigDecimal(value))));
    Optional<Path> own = settings.find(SettingKey.RULES_FILE).map(Setting::value).map(Path::of);
    return own.isPresent()
        ? RuleFile.read(own.get(), catalog.get(), thresholds)
        : RuleFile.bundled(thresholds);
  }
}
