package io.creditctl.adapter.http.sandbox;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which requests shall fail how, one line each: {@code 3 lost-reply}, {@code 5-9 http-500}, {@code
 * 10 throttle 2}, {@code * ok}. The first line that means a request decides; {@code #} begins a
 * comment.
 */
final class FaultScript {
  private static final Pattern LINE =
      Pattern.compile("(?<all>\\*)|(?<first>\\d{1,9})(?:-(?<last>\\d{1,9}))?");

  private final List<Line> lines;

  private record Line(long first, long last, FaultOrder order) {}

  private FaultScript(List<Line> lines) {
    this.lines = lines;
  }

  static FaultScript empty() {
    return new FaultScript(List.of());
  }

  /**
   * The script in a file.
   *
   * @throws CreditException SCRIPT_LINE (file, line, text, known words) when a line is none;
   *     FILE_UNREADABLE (file)
   */
  static FaultScript read(Path file) {
    try {
      List<String> texts = Files.readAllLines(file);
      List<Line> lines = new ArrayList<>();
      for (int index = 0; index < texts.size(); index++) {
        String text = texts.get(index).replaceFirst("#.*", "").strip();
        if (!text.isEmpty()) {
          lines.add(line(text).orElseThrow(refusal(file, index + 1, text)));
        }
      }
      return new FaultScript(List.copyOf(lines));
    } catch (IOException e) {
      throw CreditException.causedBy(e, ErrorCode.FILE_UNREADABLE, file);
    }
  }

  private static Supplier<CreditException> refusal(Path file, int number, String text) {
    return () ->
        new CreditException(
            ErrorCode.SCRIPT_LINE, file, number, text, String.join(" ", Fault.words()));
  }

  private static Optional<Line> line(String text) {
    String[] words = text.split("\\s+");
    Matcher which = LINE.matcher(words[0]);
    if (words.length < 2 || words.length > 3 || !which.matches()) {
      return Optional.empty();
    }
    long first = which.group("all") == null ? Long.parseLong(which.group("first")) : 1;
    long last = which.group("last") == null ? first : Long.parseLong(which.group("last"));
    long end = which.group("all") == null ? last : Long.MAX_VALUE;
    return first < 1 || end < first
        ? Optional.empty()
        : order(words).map(order -> new Line(first, end, order));
  }

  private static Optional<FaultOrder> order(String[] words) {
    if (words.length == 2) {
      return Fault.of(words[1]).map(FaultOrder::of);
    }
    return words[2].matches("\\d{1,6}")
        ? Fault.of(words[1])
            .filter(fault -> fault == Fault.THROTTLE || fault == Fault.BUSY)
            .map(fault -> new FaultOrder(fault, Integer.parseInt(words[2])))
        : Optional.empty();
  }

  /** What the script says of the request with that number, from 1. */
  Optional<FaultOrder> of(long request) {
    return lines.stream()
        .filter(line -> line.first <= request && request <= line.last)
        .map(Line::order)
        .findFirst();
  }
}
