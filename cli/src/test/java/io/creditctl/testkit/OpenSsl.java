package io.creditctl.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The openssl command in a folder of the test's, as the second opinion on everything signed. */
public final class OpenSsl {
  private final Path folder;
  private int files;

  /** Skips the test where openssl is not installed, unless every tool is required. */
  public OpenSsl(Path folder) {
    Installed.orSkip("openssl");
    this.folder = folder;
  }

  /** What a command ended with and said. */
  public record Result(int status, byte[] output) {
    public String text() {
      return new String(output, StandardCharsets.UTF_8).strip();
    }
  }

  /** A new SM2 key in a file of its own. */
  public Path newKey() {
    Path file = folder.resolve("key" + ++files + ".pem");
    run("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:SM2", "-out", file);
    return file;
  }

  /** The public half of a private key's file, in another file. */
  public Path publicKey(Path privateKey) {
    Path file = folder.resolve("public" + ++files + ".pem");
    run("pkey", "-in", privateKey, "-pubout", "-out", file);
    return file;
  }

  /** A file of these bytes, for commands that take no other input. */
  public Path file(byte[] content) {
    try {
      return Files.write(folder.resolve("file" + ++files), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a command that must succeed writes to its output. */
  public byte[] run(Object... words) {
    Result result = attempt(words);
    assertThat(result.status()).as(result.text()).isZero();
    return result.output();
  }

  public Result attempt(Object... words) {
    List<String> command = new ArrayList<>(List.of("openssl"));
    for (Object word : words) {
      command.add(word.toString());
    }
    try {
      Path output = folder.resolve("output" + ++files);
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().close();
      return new Result(process.waitFor(), Files.readAllBytes(output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
