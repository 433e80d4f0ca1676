package io.creditctl.cli.shell;

import io.creditctl.cli.docs.CommandDoc;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes commands, options and the values that an option takes. */
final class TreeCompleter implements Completer {
  private final CommandDoc root;

  TreeCompleter(CommandDoc root) {
    this.root = root;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    CommandDoc at = root;
    List<String> before = line.words().subList(0, line.wordIndex());
    for (String word : before) {
      at = child(at, word).orElse(at);
    }
    String last = before.isEmpty() ? "" : before.get(before.size() - 1);
    Optional<CommandDoc.OptionDoc> open = option(at, last);
    if (open.isPresent() && !open.get().label().isEmpty()) {
      addAll(candidates, open.get().choices());
    } else if (line.word().startsWith("-")) {
      options(at).forEach(option -> add(candidates, option.longName(), option.description()));
    } else {
      at.children().forEach(child -> add(candidates, lastWord(child), child.summary()));
      at.operands().forEach(operand -> addAll(candidates, operand.choices()));
    }
  }

  private static void addAll(List<Candidate> candidates, List<String> words) {
    words.forEach(word -> candidates.add(new Candidate(word)));
  }

  private static void add(List<Candidate> candidates, String word, String description) {
    candidates.add(new Candidate(word, word, null, description, null, null, true));
  }

  private static Optional<CommandDoc> child(CommandDoc doc, String word) {
    return doc.children().stream().filter(child -> lastWord(child).equals(word)).findFirst();
  }

  private static String lastWord(CommandDoc doc) {
    return doc.path().get(doc.path().size() - 1);
  }

  private Optional<CommandDoc.OptionDoc> option(CommandDoc doc, String word) {
    return options(doc).filter(option -> option.names().contains(word)).findFirst();
  }

  private Stream<CommandDoc.OptionDoc> options(CommandDoc doc) {
    return Stream.concat(doc.options().stream(), root.commonOptions().stream());
  }
}
