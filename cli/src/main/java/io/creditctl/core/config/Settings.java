package io.creditctl.core.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The settings in force: environment before the project's file, the user's file, the system's file
 * and the default.
 */
public interface Settings {

  /** One setting; empty when nobody set it and it has no default. */
  Optional<Setting> find(String key);

  /** All settings that are set or have a default, by key. */
  List<Setting> all();

  /**
   * Refuses what {@link #set} would refuse.
   *
   * @throws io.creditctl.core.error.CreditException CONFIG_UNKNOWN_KEY or CONFIG_INVALID
   */
  void check(String key, String value);

  /**
   * Writes a setting into the user's file, keeping its other lines.
   *
   * @throws io.creditctl.core.error.CreditException CONFIG_UNKNOWN_KEY or CONFIG_INVALID
   */
  void set(String key, String value);

  /** The file that {@link #set} writes. */
  Path userFile();

  /** Where the program keeps the store and the shell's history. */
  Path home();
}
