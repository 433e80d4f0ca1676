package io.creditctl.adapter.config;

import io.creditctl.core.config.Setting;
import io.creditctl.core.config.SettingKey;
import io.creditctl.core.config.Settings;
import java.nio.file.Path;
import java.util.Optional;

/** The settings of one target. */
final class TargetProfile {
  private final Settings settings;
  private final String name;

  TargetProfile(Settings settings, String name) {
    this.settings = settings;
    this.name = name;
  }

  String name() {
    return name;
  }

  String key(String what) {
    return SettingKey.ofTarget(name, what);
  }

  Optional<String> find(String what) {
    return settings.find(key(what)).map(Setting::value);
  }

  /** A setting that has a default or without which there is no target. */
  String value(String what) {
    return find(what).orElseThrow();
  }

  int number(String what) {
    return Integer.parseInt(value(what));
  }

  Optional<Path> path(String what) {
    return find(what).map(value -> Folders.path(key(what), value));
  }
}
