package io.creditctl.core.site.check;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files of a built site by their paths, {@code /} between names; what the builder keeps for
 * itself is no part of it.
 *
 * @param files in order
 * @param strange links and other things that are no files, which are never followed
 */
public record SiteTree(Path root, List<String> files, List<String> strange) {
  /** Where the builder and the check keep their notes; never published. */
  public static final String NOTES = ".site";

  /** Walks a folder. */
  public static SiteTree of(Path root) {
    List<String> files = new ArrayList<>();
    List<String> strange = new ArrayList<>();
    try {
      Files.walkFileTree(root, new Collector(root, files, strange));
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNREADABLE, root, e.getClass().getSimpleName());
    }
    files.sort(String::compareTo);
    strange.sort(String::compareTo);
    return new SiteTree(root, List.copyOf(files), List.copyOf(strange));
  }

  /** The paths, for looking up. */
  Set<String> lookup() {
    return new HashSet<>(files);
  }

  /** The file behind a path of this tree. */
  public Path file(String path) {
    return root.resolve(path);
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<String> files;
    private final List<String> strange;

    private Collector(Path root, List<String> files, List<String> strange) {
      this.root = root;
      this.files = files;
      this.strange = strange;
    }

    private String name(Path path) {
      return root.relativize(path).toString().replace('\\', '/');
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return name(folder).equals(NOTES) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      (attributes.isRegularFile() ? files : strange).add(name(file));
      return FileVisitResult.CONTINUE;
    }
  }
}
