package io.creditctl.cli.docs;

import io.creditctl.cli.ExitCode;
import io.creditctl.cli.docs.CommandDoc.ExitCodeDoc;
import io.creditctl.cli.docs.CommandDoc.OperandDoc;
import io.creditctl.cli.docs.CommandDoc.OptionDoc;
import java.util.List;

/** A small command tree with everything that a description can have. */
final class SampleTree {
  static final String HOSTILE =
      "it's \"x\" $(reboot) `id` [a] C:\\dir ~ ^ 100% 'end'\n.so /etc/passwd";

  private static final List<OptionDoc> COMMON =
      List.of(
          option("--db", "PATH", "the store"),
          option("--home", "DIR", "the folder"),
          new OptionDoc(
              List.of("--format"), "FORMAT", List.of("table", "csv", "json"), false, false, "how"),
          new OptionDoc(List.of("--fields"), "A,B", List.of(), false, true, "which columns"),
          new OptionDoc(List.of("-v", "--verbose"), "", List.of(), false, true, "say more"),
          new OptionDoc(List.of("-q", "--quiet"), "", List.of(), false, false, "say less"));

  private static final OperandDoc FILES =
      new OperandDoc("FILE", true, true, List.of(), "what to read");

  private SampleTree() {}

  static CommandDoc english() {
    return tree(
        "Store records from files", "Store them.\n\nThe same again changes nothing.", "name");
  }

  static CommandDoc chinese() {
    return tree(
        "从文件导入记录",
        "逐行检查文件，存入台账；同一记录再次导入时，内容不变则不产生新的修订，内容有变才产生新的修订（“一数一源”冲突的除外），"
            + "详见 creditctl record conflicts。\n\n加 --dry-run 只看结果，不改动任何数据。",
        "名称");
  }

  private static CommandDoc tree(String summary, String description, String word) {
    CommandDoc importing =
        new CommandDoc(
            List.of("record", "import"),
            summary,
            description,
            List.of(
                new OptionDoc(
                    List.of("--kind"), "KIND", List.of("license", "penalty"), true, false, word),
                new OptionDoc(
                    List.of("-e", "--errors-out"), "FILE", List.of(), false, false, "rejects"),
                new OptionDoc(List.of("-n", "--dry-run"), "", List.of(), false, false, HOSTILE)),
            List.of(),
            List.of(FILES),
            List.of(
                "creditctl record import 许可.csv --kind license # " + summary,
                "creditctl record import 2026-09.csv --kind penalty --errors-out rejects.csv # "
                    + description.lines().findFirst().orElseThrow()),
            List.of(
                new ExitCodeDoc(ExitCode.OK, "done"),
                new ExitCodeDoc(ExitCode.CONFIG, "not initialised")),
            List.of());
    CommandDoc template =
        leaf(
            List.of("record", "template"),
            "Write an empty table",
            new OperandDoc("KIND", true, false, List.of("license", "penalty"), "which kind"),
            new OperandDoc("DIR", false, false, List.of(), "where to"));
    CommandDoc show =
        leaf(
            List.of("push", "returned", "show"),
            HOSTILE,
            new OperandDoc("ID", true, false, List.of(), "which"));
    return group(
        List.of(),
        word,
        group(List.of("record"), "Keep records", importing, template),
        group(List.of("push"), "Deliver", group(List.of("push", "returned"), "Faults", show)),
        leaf(List.of("status"), "What to do today"));
  }

  private static OptionDoc option(String name, String label, String description) {
    return new OptionDoc(List.of(name), label, List.of(), false, false, description);
  }

  private static CommandDoc leaf(List<String> path, String summary, OperandDoc... operands) {
    return new CommandDoc(
        path,
        summary,
        summary,
        List.of(),
        List.of(),
        List.of(operands),
        List.of(),
        List.of(new ExitCodeDoc(ExitCode.OK, "done")),
        List.of());
  }

  private static CommandDoc group(List<String> path, String summary, CommandDoc... children) {
    boolean root = path.isEmpty();
    return new CommandDoc(
        path,
        summary,
        summary,
        root ? List.of(option("--plugins", "DIR", "where plugins are")) : List.of(),
        root ? COMMON : List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(children));
  }
}
