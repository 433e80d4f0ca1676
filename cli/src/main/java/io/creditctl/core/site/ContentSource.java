package io.creditctl.core.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the pages that people write come from. */
public interface ContentSource {

  /**
   * All written pages: those of the folder, and the program's own guides where the folder has none
   * of that section; by section, then the newest first.
   *
   * @throws io.creditctl.core.error.CreditException naming file, line and fault when a page cannot
   *     be taken as it is
   */
  List<ContentPage> pages(Optional<Path> folder);

  /**
   * Writes the program's own guides into a folder for editing; what is there already stays.
   *
   * @param rehearsal true to write nothing
   * @return the files that were written
   */
  List<Path> writeDefaults(Path folder, boolean rehearsal);
}
