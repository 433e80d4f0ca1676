package io.creditctl.app;

import io.creditctl.cli.Console;
import io.creditctl.cli.CreditCtl;
import io.creditctl.cli.output.TerminalInfo;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The entry point of the program. */
public final class Main {
  private Main() {}

  public static void main(String[] words) {
    Map<String, String> environment = System.getenv();
    Charset charset = terminalCharset();
    // The bare stream tells why a write failed; System.out hides it.
    Console console =
        new Console(
            System.in,
            new FileOutputStream(FileDescriptor.out),
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
            charset,
            TerminalInfo.detect(environment));
    System.exit(run(List.of(words), console, environment));
  }

  /** Runs one command line with the program's own parts, and answers its exit status. */
  public static int run(List<String> words, Console console, Map<String, String> environment) {
    return CreditCtl.run(
        words, console, environment, options -> new Wiring(options, console, environment));
  }

  /** The locale's charset, which the launcher has made a sensible one. */
  private static Charset terminalCharset() {
    String name = System.getProperty("native.encoding", StandardCharsets.UTF_8.name());
    Charset charset = Charset.forName(name);
    return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
  }
}
