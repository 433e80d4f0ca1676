package io.creditctl.adapter.exchange;

import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;

/** The folder that a platform takes files from. A file appears whole, once, and over no other. */
final class DropFolder {
  private static final String BEFORE = ".creditctl-";
  private static final String AFTER = ".part";

  private final DropSettings settings;
  private final FileNamePattern pattern;

  DropFolder(DropSettings settings, boolean severalKinds) {
    this.settings = settings;
    this.pattern =
        FileNamePattern.of(settings.fileNameSetting(), settings.fileName(), severalKinds);
  }

  FileNamePattern pattern() {
    return pattern;
  }

  Path path(String name) {
    return settings.folder().resolve(name);
  }

  boolean has(String name) {
    return Files.exists(path(name));
  }

  /** Which of the files of a batch a record goes into. */
  int subjectClass(FileForm form, Delivery delivery) {
    return pattern.tellsClasses() ? form.subjectClass(delivery) : FileForm.ORGANISATION;
  }

  String name(FileForm form, Delivery delivery, Instant at, int number) {
    if (!FileNamePattern.isName(form.name())) {
      throw new PushFailure(Kind.PATH, 0, null, "no name for a file: " + form.name(), null);
    }
    int subjectClass = subjectClass(form, delivery);
    return pattern.name(form.name(), subjectClass, at, number) + "." + settings.format().ending();
  }

  /** What is noted when the rows are on disk and before the platform can see them. */
  @FunctionalInterface
  interface Note {
    void write() throws IOException;
  }

  void write(String name, List<List<String>> rows, Note note) throws IOException {
    Path temporary = path(BEFORE + name + AFTER);
    Files.deleteIfExists(temporary);
    if (temporary.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      // the platform's account reads them by the group
      Files.createFile(
          temporary,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----")));
    }
    try (FileChannel channel =
        FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
      String stem = name.substring(0, name.lastIndexOf('.'));
      settings.format().write(stem, rows, out);
      out.flush();
      channel.force(true);
    }
    note.write();
    Files.move(temporary, path(name)); // not over another file
    force();
  }

  /** Ends what a crash interrupted: a file that was noted appears, any other never was. */
  void finish(DropLedger ledger) throws IOException {
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(settings.folder(), BEFORE + "*" + AFTER)) {
      for (Path part : parts) {
        String file = part.getFileName().toString();
        String name = file.substring(BEFORE.length(), file.length() - AFTER.length());
        if (ledger.hasFile(name) && !has(name)) {
          Files.move(part, path(name));
          force();
        } else {
          Files.delete(part);
        }
      }
    }
  }

  /** The new name itself is on disk, where the system can force that. */
  private void force() throws IOException {
    if (path("").getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(settings.folder(), StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Whether a file could be put there; nothing that the platform would take is left. */
  void probe() throws IOException {
    if (!Files.isDirectory(settings.folder())) {
      throw new NotDirectoryException(settings.folder().toString());
    }
    Files.delete(Files.createTempFile(settings.folder(), BEFORE, AFTER));
  }
}
