package io.creditctl.cli.command.job;

import io.creditctl.cli.command.job.JobSet.Job;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words as a shell takes them. */
final class ShellWords {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@+,-]+");

  private ShellWords() {}

  /** The line that does a job: each step only when the one before it was well. */
  static String line(String program, Job job) {
    return job.steps().stream()
        .map(
            words ->
                Stream.concat(Stream.of(program), words.stream())
                    .map(ShellWords::quoted)
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining(" && "));
  }

  static String line(List<String> words) {
    return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
  }

  static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
