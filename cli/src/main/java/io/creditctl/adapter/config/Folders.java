package io.creditctl.adapter.config;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.nio.file.InvalidPathException;
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
    Optional<Path> one = home.or(() -> set(environment, "CREDITCTL_HOME"));
    if (one.isPresent()) {
      Path folder = one.get().toAbsolutePath();
      return new Folders(folder, folder);
    }
    Path user = set(environment, "HOME").orElse(Path.of(System.getProperty("user.home")));
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      Path roaming =
          absolute(environment, "APPDATA").orElse(user.resolve("AppData/Roaming")).resolve(NAME);
      return new Folders(roaming, roaming);
    }
    return new Folders(
        absolute(environment, "XDG_DATA_HOME").orElse(user.resolve(".local/share")).resolve(NAME),
        absolute(environment, "XDG_CONFIG_HOME").orElse(user.resolve(".config")).resolve(NAME));
  }

  /** By the XDG rules a relative path counts as unset. */
  private static Optional<Path> absolute(Map<String, String> environment, String variable) {
    return set(environment, variable).filter(Path::isAbsolute);
  }

  private static Optional<Path> set(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(value -> !value.isEmpty())
        .map(value -> path(variable, value));
  }

  /**
   * The path that a setting names.
   *
   * @throws CreditException {@code PATH_OUTSIDE_CHARSET} when the locale's charset cannot name it,
   *     as when GBK meets the bytes of UTF-8
   */
  public static Path path(String setting, String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw CreditException.causedBy(
          e, ErrorCode.PATH_OUTSIDE_CHARSET, setting, System.getProperty("sun.jnu.encoding", ""));
    }
  }
}
