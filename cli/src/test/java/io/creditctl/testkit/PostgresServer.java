package io.creditctl.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A real PostgreSQL for a test, in a folder of its own on a free port of this machine. */
public final class PostgresServer implements AutoCloseable {
  public static final String USER = "creditctl";
  public static final String PASSWORD = "test-only-f81d";

  private static final String DATABASE = "postgres";
  private static final Path ROOT_OF_VERSIONS = Path.of("/usr/lib/postgresql");

  private final Path folder;
  private final int port;

  private PostgresServer(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** Starts a server, or skips the test where none is installed. */
  public static PostgresServer startOrSkip(String... options) {
    Installed.fileOrSkip(binary("initdb"), "PostgreSQL");
    try {
      Path folder = Files.createTempDirectory("creditctl-postgres");
      PostgresServer server = new PostgresServer(folder, freePort());
      server.create();
      server.start(options);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a target's url is set to. */
  public URI url() {
    return URI.create("jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE);
  }

  public int port() {
    return port;
  }

  /** Puts a file where only the server can read it; answers where that is. */
  public Path give(String name, byte[] content) {
    try {
      Path file = folder.resolve(name);
      Files.write(file, content);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      own(file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs statements as the platform would. */
  public void run(String... statements) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The rows of a query, their columns joined by {@code |}. */
  public List<String> rows(String query) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> lines = new ArrayList<>();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(rows.getString(i));
        }
        lines.add(String.join("|", cells.stream().map(String::valueOf).toList()));
      }
      return lines;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** A connection of the platform's own. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url().toString(), USER, PASSWORD);
  }

  public void restart(String... options) {
    stop();
    start(options);
  }

  public void stop() {
    command("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
  }

  private void start(String... options) {
    List<String> all = new ArrayList<>();
    all.add("-p " + port + " -k '' -h 127.0.0.1 -F");
    for (String option : options) {
      all.add("-c " + option.replace("FOLDER", folder.toString()));
    }
    String log = folder.resolve("log").toString();
    command("pg_ctl", "-D", data(), "-l", log, "-w", "-o", String.join(" ", all), "start");
  }

  private void create() throws IOException {
    own(folder);
    Path password = give("password", PASSWORD.getBytes(StandardCharsets.UTF_8));
    command(
        "initdb",
        "--no-sync",
        "--encoding=UTF8",
        "--locale=C",
        "--auth=scram-sha-256",
        "--username=" + USER,
        "--pwfile=" + password,
        "-D",
        data());
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  @Override
  public void close() {
    stop();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The newest version's; the folder is not always on the PATH. */
  private static Path binary(String program) {
    try (Stream<Path> versions =
        Files.isDirectory(ROOT_OF_VERSIONS) ? Files.list(ROOT_OF_VERSIONS) : Stream.empty()) {
      return versions
          .map(version -> version.resolve("bin").resolve(program))
          .filter(Files::isExecutable)
          .max(Comparator.comparing(Path::toString))
          .orElse(ROOT_OF_VERSIONS.resolve("bin").resolve(program));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** PostgreSQL refuses to run as root. */
  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void own(Path file) throws IOException {
    if (isRoot()) {
      Files.setOwner(
          file,
          file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
    }
  }

  private void command(String program, String... arguments) {
    List<String> words = new ArrayList<>();
    if (isRoot()) {
      words.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
    }
    words.add(binary(program).toString());
    words.addAll(List.of(arguments));
    try {
      Path said = Files.createTempFile("creditctl-postgres", ".log");
      Process process =
          new ProcessBuilder(words)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new AssertionError(words + "\n" + Files.readString(said));
      }
      Files.delete(said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
