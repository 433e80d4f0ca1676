package io.creditctl.adapter.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the program keeps its things: all in one folder when {@code --home} or {@code
 * CREDITCTL_HOME} names one, else by the XDG base directory rules.
 *
 * @param data the store and the shell's history
 * @param config the user's settings
 */
public record Folders(Path data, Path config) {
  private static final String NAME = "creditctl";

  public static Folders of(Optional<Path> home, Map<String, String> environment) {
    Optional<Path> one =
        home.or(
            () ->
                Optional.of(environment.getOrDefault("CREDITCTL_HOME", ""))
                    .filter(value -> !value.isEmpty())
                    .map(Path::of));
    if (one.isPresent()) {
      Path folder = one.get().toAbsolutePath();
      return new Folders(folder, folder);
    }
    Path user = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      Path roaming =
          absolute(environment.get("APPDATA"))
              .orElse(user.resolve("AppData/Roaming"))
              .resolve(NAME);
      return new Folders(roaming, roaming);
    }
    return new Folders(
        absolute(environment.get("XDG_DATA_HOME"))
            .orElse(user.resolve(".local/share"))
            .resolve(NAME),
        absolute(environment.get("XDG_CONFIG_HOME")).orElse(user.resolve(".config")).resolve(NAME));
  }

  /** By the XDG rules an empty or relative value counts as unset. */
  private static Optional<Path> absolute(String value) {
    return Optional.ofNullable(value).map(Path::of).filter(Path::isAbsolute);
  }
}
