package io.creditctl.adapter.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Key stores as the JDK's own tool makes them, in a folder of the test. */
public final class Certificates {
  public static final String PASSWORD = "for-tests-only";

  private static final String ALIAS = "own";

  private final Path folder;

  public Certificates(Path folder) {
    this.folder = folder;
  }

  /** A server's key for a host, for so many days from a start such as {@code -10d}. */
  public Path server(String host, String start, int days) {
    return make(host, "san=" + (host.matches("[\\d.]+") ? "ip:" : "dns:") + host, start, days);
  }

  /** A client's key. */
  public Path client(String name, String start, int days) {
    return make(name, "eku=clientAuth", start, days);
  }

  private Path make(String name, String extension, String start, int days) {
    Path file = folder.resolve(name + start + ".p12");
    keytool(
        "-genkeypair",
        "-keystore",
        file.toString(),
        "-storepass",
        PASSWORD,
        "-alias",
        ALIAS,
        "-dname",
        "CN=" + name,
        "-ext",
        extension,
        "-startdate",
        start,
        "-validity",
        "" + days,
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1");
    return file;
  }

  static KeyStore open(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD.toCharArray());
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The certificate in a key store. */
  static X509Certificate certificate(Path file) {
    try {
      return (X509Certificate) open(file).getCertificate(ALIAS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The certificate in a key store as a PEM file. */
  public Path pem(Path store) {
    Path file = folder.resolve(store.getFileName() + ".pem");
    keytool(
        "-exportcert",
        "-rfc",
        "-keystore",
        store.toString(),
        "-storepass",
        PASSWORD,
        "-alias",
        ALIAS,
        "-file",
        file.toString());
    return file;
  }

  private static void keytool(String... words) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    line.addAll(Arrays.asList(words));
    try {
      Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
