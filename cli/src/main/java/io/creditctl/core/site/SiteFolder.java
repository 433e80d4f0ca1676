package io.creditctl.core.site;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * The folder that a site is built in. It knows what it was built of the last time, so that what is
 * still current is not made again; what nobody kept or wrote is gone at the end.
 */
public interface SiteFolder extends AutoCloseable {

  /** Keeps a file if it was made of the same; false when it has to be written. */
  boolean keep(String path, String fingerprint);

  /** Keeps all files whose paths begin so, if there are any and all were made of the same. */
  boolean keepAll(String prefix, String fingerprint);

  /** Puts a file in its place; one with these bytes already is not touched. */
  void write(String path, String fingerprint, byte[] content);

  /** The same for a file that is too large for memory. */
  Draft begin(String path, String fingerprint);

  /** Whether the record was found not to be for everybody when it was like this. */
  boolean isHeldBack(String record, String fingerprint);

  /** Remembers that the record is not for everybody. */
  void holdBack(String record, String fingerprint);

  /** The digest of all files that are there now, but for those named. */
  String treeDigest();

  /** Removes what is left over and remembers what was built. */
  SiteChanges finish();

  @Override
  void close();

  /** A file that appears when it is committed. */
  interface Draft extends AutoCloseable {
    OutputStream stream();

    void commit() throws IOException;

    @Override
    void close() throws IOException;
  }

  /** Opens folders. */
  @FunctionalInterface
  interface Opener {
    /**
     * Opens a folder for a build.
     *
     * @param rehearsal whether nothing may be changed
     */
    SiteFolder open(Path folder, boolean rehearsal);
  }
}
