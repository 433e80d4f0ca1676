package io.creditctl.adapter.site;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.site.SiteChanges;
import io.creditctl.core.site.SiteFiles;
import io.creditctl.core.site.SiteFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A folder of the file system. Each file is written beside the site and renamed into its place;
 * before that its path goes into a journal, so that after a build that was cut off the next one
 * knows which files it cannot take at their word.
 */
public final class BuildFolder implements SiteFolder {
  private final Path root;
  private final boolean rehearsal;
  private final BuildMemory memory;
  private final Optional<FileChannel> lock;
  private final Map<String, BuildMemory.Entry> present = new ConcurrentHashMap<>();
  private final Map<String, String> heldBack = new TreeMap<>();
  private final Map<String, Set<String>> listings = new ConcurrentHashMap<>();
  private final List<String> written = new ArrayList<>();
  private final AtomicLong unchanged = new AtomicLong();
  private final AtomicLong drafts = new AtomicLong();

  private BuildFolder(
      Path root, boolean rehearsal, BuildMemory memory, Optional<FileChannel> lock) {
    this.root = root;
    this.rehearsal = rehearsal;
    this.memory = memory;
    this.lock = lock;
  }

  /**
   * Opens a folder for a build, making it when it is not there.
   *
   * @throws CreditException SITE_FOLDER_FOREIGN, SITE_LOCKED, SITE_STATE_DAMAGED or FILE_UNWRITABLE
   */
  public static BuildFolder open(Path folder, boolean rehearsal) {
    try {
      Path own = folder.resolve(BuildMemory.FOLDER);
      if (!Files.isDirectory(own) && isOccupied(folder)) {
        throw new CreditException(ErrorCode.SITE_FOLDER_FOREIGN, folder);
      }
      if (rehearsal) {
        return new BuildFolder(folder, true, BuildMemory.read(own), Optional.empty());
      }
      Files.createDirectories(own);
      FileChannel lock = lock(folder, own.resolve("lock"));
      try {
        return new BuildFolder(folder, false, BuildMemory.recall(own), Optional.of(lock));
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static boolean isOccupied(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return entries.iterator().hasNext();
    }
  }

  private static FileChannel lock(Path folder, Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock held = null;
    try {
      held = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // this process builds it already
    }
    if (held == null) {
      channel.close();
      throw new CreditException(ErrorCode.SITE_LOCKED, folder);
    }
    return channel;
  }

  @Override
  public boolean keep(String path, String fingerprint) {
    BuildMemory.Entry entry = memory.files().get(path);
    if (entry == null || !entry.isMadeOf(fingerprint) || !isThere(path)) {
      return false;
    }
    if (present.put(path, entry) == null) {
      unchanged.incrementAndGet();
    }
    return true;
  }

  @Override
  public boolean keepAll(String prefix, String fingerprint) {
    List<String> paths =
        memory.files().keySet().stream().filter(path -> path.startsWith(prefix)).toList();
    boolean current =
        !paths.isEmpty()
            && paths.stream()
                .allMatch(path -> memory.files().get(path).isMadeOf(fingerprint) && isThere(path));
    return current && paths.stream().allMatch(path -> keep(path, fingerprint));
  }

  @Override
  public void write(String path, String fingerprint, byte[] content) {
    MessageDigest digest = sha256();
    String hash = HexFormat.of().formatHex(digest.digest(content));
    if (isThere(path, hash)) {
      settle(path, fingerprint, hash, false);
      return;
    }
    if (!rehearsal) {
      Path draft = draft();
      try {
        Files.write(draft, content);
        move(draft, path);
      } catch (IOException e) {
        throw unwritable(root.resolve(path), e);
      }
    }
    settle(path, fingerprint, hash, true);
  }

  private boolean isThere(String path, String hash) {
    BuildMemory.Entry entry = memory.files().get(path);
    return entry != null && entry.hash().equals(hash) && isThere(path);
  }

  /** A listing for each folder is far quicker than a question for each file. */
  private boolean isThere(String path) {
    int slash = path.lastIndexOf('/') + 1;
    return listings
        .computeIfAbsent(path.substring(0, slash), this::list)
        .contains(path.substring(slash));
  }

  private Set<String> list(String folder) {
    String[] names = root.resolve(folder).toFile().list();
    return names == null ? Set.of() : new HashSet<>(List.of(names));
  }

  private void settle(String path, String fingerprint, String hash, boolean isNew) {
    present.put(path, new BuildMemory.Entry(fingerprint, hash));
    if (isNew) {
      synchronized (written) {
        written.add(path);
      }
    } else {
      unchanged.incrementAndGet();
    }
  }

  private Path draft() {
    return memory.folder().resolve("draft-" + drafts.incrementAndGet());
  }

  private void move(Path draft, String path) throws IOException {
    Path target = root.resolve(path);
    memory.announce(path);
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      Files.createDirectories(target.getParent());
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  @Override
  public Draft begin(String path, String fingerprint) {
    MessageDigest digest = sha256();
    try {
      Path draft = draft();
      OutputStream bytes =
          rehearsal ? OutputStream.nullOutputStream() : Files.newOutputStream(draft);
      return new FileDraft(path, fingerprint, draft, new DigestOutputStream(bytes, digest), digest);
    } catch (IOException e) {
      throw unwritable(root.resolve(path), e);
    }
  }

  private final class FileDraft implements Draft {
    private final String path;
    private final String fingerprint;
    private final Path draft;
    private final OutputStream stream;
    private final MessageDigest digest;

    private FileDraft(
        String path, String fingerprint, Path draft, OutputStream stream, MessageDigest digest) {
      this.path = path;
      this.fingerprint = fingerprint;
      this.draft = draft;
      this.stream = stream;
      this.digest = digest;
    }

    @Override
    public OutputStream stream() {
      return stream;
    }

    @Override
    public void commit() throws IOException {
      stream.close();
      String hash = HexFormat.of().formatHex(digest.digest());
      boolean isNew = !isThere(path, hash);
      if (isNew && !rehearsal) {
        move(draft, path);
      }
      settle(path, fingerprint, hash, isNew);
    }

    @Override
    public void close() throws IOException {
      stream.close();
      if (!rehearsal) {
        Files.deleteIfExists(draft);
      }
    }
  }

  @Override
  public boolean isHeldBack(String record, String fingerprint) {
    boolean held = fingerprint.equals(memory.heldBack().get(record));
    if (held) {
      heldBack.put(record, fingerprint);
    }
    return held;
  }

  @Override
  public void holdBack(String record, String fingerprint) {
    heldBack.put(record, fingerprint);
  }

  @Override
  public String treeDigest() {
    MessageDigest digest = sha256();
    for (String path : BuildMemory.sorted(present)) {
      if (!path.equals(SiteFiles.VERSION)) {
        String line = path + "\t" + present.get(path).hash() + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public SiteChanges finish() {
    List<String> removed =
        memory.files().keySet().stream()
            .filter(path -> !present.containsKey(path))
            .sorted()
            .toList();
    if (!rehearsal) {
      try {
        for (String path : removed) {
          remove(path);
        }
        memory.replace(present, heldBack);
      } catch (IOException e) {
        throw unwritable(root, e);
      }
    }
    written.sort(null);
    List<String> gone = removed.stream().filter(memory::wasThere).toList();
    return new SiteChanges(written, unchanged.get(), gone);
  }

  private void remove(String path) throws IOException {
    memory.announce(path);
    Path file = root.resolve(path);
    if (!Files.isDirectory(file)) { // the last path of a journal may be half a one
      Files.deleteIfExists(file);
    }
    Path folder = file.getParent();
    while (!folder.equals(root) && Files.isDirectory(folder) && !isOccupied(folder)) {
      Files.delete(folder);
      folder = folder.getParent();
    }
  }

  @Override
  public void close() {
    try {
      memory.close();
      if (lock.isPresent()) {
        lock.get().close();
      }
    } catch (IOException e) {
      throw unwritable(root, e);
    }
  }

  private static MessageDigest sha256() {
    return BuildMemory.sha256();
  }

  private static CreditException unwritable(Path file, IOException e) {
    return CreditException.causedBy(
        e, ErrorCode.FILE_UNWRITABLE, file, e.getClass().getSimpleName());
  }
}
