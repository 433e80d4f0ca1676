package io.creditctl.core.push;

import io.creditctl.core.catalog.Role;
import io.creditctl.testkit.Kinds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The files that the settings of the matrix name: what platforms call things, and a secret. */
final class MatrixMappings {
  private MatrixMappings() {}

  /** A template for each kind, with a column that withdraws. */
  static Path ofFiles(Path folder) {
    try (InputStream soap =
        MatrixMappings.class.getResourceAsStream("/io/creditctl/push/creditchina-soap.json")) {
      String names = new String(soap.readAllBytes(), StandardCharsets.UTF_8);
      return Files.writeString(
          folder.resolve("mapping.json"), names.replaceAll("service/(\\w+)#\\w+", "$1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path secret(Path folder, String text) {
    try {
      Path file = Files.writeString(folder.resolve("secret"), text);
      return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tables called t_license and t_penalty, with columns for key and state. */
  static Path ofTables(Path folder) {
    try {
      return Files.writeString(
          folder.resolve("mapping.json"),
          "{%s, %s}".formatted(table("license", "XK"), table("penalty", "CF")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String table(String kind, String prefix) {
    return """
        "KIND": {"name": "t_KIND", "columns": [
          {"name": "PREFIX_WSH", "source": "PREFIX_WSH"},
          {"name": "PREFIX_XDR_MC", "source": "PREFIX_XDR_MC"},
          {"name": "title", "source": "TITLE"},
          {"name": "key", "source": "@key"},
          {"name": "record", "source": "@record"},
          {"name": "revision", "source": "@revision"},
          {"name": "action", "source": "@action", "values": {"upsert": "1", "withdraw": "3"}},
          {"name": "state", "source": "@state", "values": {"waiting": "0", "accepted": "1", "rejected": "9"}},
          {"name": "receipt", "source": "@receipt"},
          {"name": "why", "source": "@message"}]}"""
        .replace("KIND", kind)
        .replace("TITLE", Kinds.of(kind).field(Role.TITLE).orElseThrow().code())
        .replace("PREFIX", prefix);
  }
}
