package io.creditctl.adapter.config;

import io.creditctl.core.config.Setting;
import io.creditctl.core.config.SettingKey;
import io.creditctl.core.config.Settings;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Settings from {@code .properties} files and the environment; a key that nobody knows is an error.
 */
public final class PropertiesSettings implements Settings {
  private static final String PREFIX = "CREDITCTL_";
  private static final String DEFAULT = "default";
  private static final Path SYSTEM_FILE = Path.of("/etc/creditctl/config.properties");
  private static final String PROJECT_FILE = ".creditctl.properties";

  private final Folders folders;
  private final Path userFile;
  private final Path projectFile;
  private final Map<String, String> environment;
  private final Map<String, Setting> settings = new TreeMap<>();

  /**
   * @param profile picks {@code config-PROFILE.properties} unless empty
   * @param workingFolder where a project's own file may lie
   */
  public PropertiesSettings(
      Folders folders, String profile, Path workingFolder, Map<String, String> environment) {
    this.folders = folders;
    this.environment = environment;
    this.userFile =
        folders
            .config()
            .resolve(profile.isEmpty() ? "config.properties" : "config-" + profile + ".properties");
    this.projectFile = workingFolder.resolve(PROJECT_FILE);
    readAll();
  }

  /** From the weakest to the strongest; a later one replaces an earlier one. */
  private void readAll() {
    settings.clear();
    for (SettingKey key : SettingKey.all()) {
      if (!key.defaultValue().isEmpty() && SettingKey.targetOf(key.name()).isEmpty()) {
        put(key.name(), key.defaultValue(), DEFAULT);
      }
    }
    read(SYSTEM_FILE);
    read(userFile);
    read(projectFile);
    readEnvironment();
  }

  private void read(Path file) {
    if (!Files.isRegularFile(file)) {
      return;
    }
    for (Map.Entry<String, String> line : load(file).entrySet()) {
      String key = line.getKey();
      String value = line.getValue();
      SettingKey definition = SettingKey.of(key);
      refuseRedirection(file, key);
      if (!value.isEmpty()) { // as in the environment, empty counts as unset
        definition.check(key, value);
        put(key, value, file.toString());
      }
    }
  }

  /**
   * Records go where a target points and identity numbers under which key a file says, so that no
   * folder that one happens to stand in may move either.
   */
  private void refuseRedirection(Path file, String key) {
    boolean decides =
        SettingKey.targetOf(key).isPresent() || key.equals(SettingKey.IDENTITY_KEY_FILE);
    if (file.equals(projectFile) && decides) {
      throw new CreditException(ErrorCode.CONFIG_MISPLACED, key, file, userFile);
    }
  }

  private static Map<String, String> load(Path file) {
    try {
      return PropertiesFile.load(file);
    } catch (IOException | IllegalArgumentException e) {
      throw CreditException.causedBy(
          e, ErrorCode.CONFIG_INVALID, file, String.valueOf(e.getMessage()), "key=value");
    }
  }

  private void readEnvironment() {
    for (String key :
        List.of(
            SettingKey.LANGUAGE, SettingKey.STORE, SettingKey.ACTOR, SettingKey.AMBIGUOUS_WIDTH)) {
      String variable = variable(key);
      String value = environment.getOrDefault(variable, "");
      if (!value.isEmpty()) {
        SettingKey.of(key).check(variable, value);
        put(key, value, variable);
      }
    }
  }

  private static String variable(String key) {
    return PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
  }

  private void put(String key, String value, String origin) {
    settings.put(key, new Setting(key, value, origin));
  }

  @Override
  public Optional<Setting> find(String key) {
    SettingKey definition = SettingKey.of(key);
    Setting set = settings.get(key);
    if (set == null && !definition.defaultValue().isEmpty()) {
      return Optional.of(new Setting(key, definition.defaultValue(), DEFAULT));
    }
    return Optional.ofNullable(set);
  }

  @Override
  public List<Setting> all() {
    return List.copyOf(settings.values());
  }

  @Override
  public void check(String key, String value) {
    SettingKey.of(key).check(key, value);
  }

  @Override
  public void set(String key, String value) {
    check(key, value);
    try {
      PropertiesFile.set(userFile, key, value);
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNWRITABLE, userFile, e.getClass().getSimpleName());
    }
    readAll();
  }

  @Override
  public Path userFile() {
    return userFile;
  }

  @Override
  public Path home() {
    return folders.data();
  }
}
