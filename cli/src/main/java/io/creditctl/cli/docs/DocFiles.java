package io.creditctl.cli.docs;

import io.creditctl.cli.text.Messages;
import java.util.Map;
import java.util.TreeMap;

/** Every file that is generated from the command tree. */
public final class DocFiles {
  private DocFiles() {}

  /**
   * The files by their paths below the repository.
   *
   * @param en the whole tree in English, in which completions speak too
   * @param zh the same tree in Chinese
   */
  public static Map<String, String> all(
      CommandDoc en, CommandDoc zh, Messages english, Messages chinese, String version) {
    Map<String, String> files = new TreeMap<>();
    files.put("completions/creditctl.bash", Completions.bash(en));
    files.put("completions/_creditctl", Completions.zsh(en));
    files.put("completions/creditctl.fish", Completions.fish(en));
    manual(files, "man/man1/", en, english, version);
    manual(files, "man/zh_CN/man1/", zh, chinese, version);
    return files;
  }

  private static void manual(
      Map<String, String> files, String folder, CommandDoc root, Messages words, String version) {
    root.all()
        .forEach(
            doc ->
                files.put(folder + ManPage.fileName(doc), ManPage.of(doc, root, words, version)));
  }
}
