package io.creditctl.adapter.catalog;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.jr.ob.JSON;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.preflight.Rejections;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The rejection rules that the program brings along, or that somebody has in a file. */
public final class RejectionFile {
  private static final String BUNDLED = "/io/creditctl/push/rejections.json";
  private static final long LARGEST = 4L << 20;

  private RejectionFile() {}

  /** Reads the bundled rules; a fault in them is a fault of the program. */
  public static Rejections bundled() {
    try (InputStream in = RejectionFile.class.getResourceAsStream(BUNDLED)) {
      return rejections(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads rules that take the place of the bundled ones.
   *
   * @throws CreditException FILE_UNREADABLE, or REJECTIONS_MALFORMED with the place
   */
  public static Rejections read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new CreditException(ErrorCode.REJECTIONS_MALFORMED, file, LARGEST + " B");
      }
      return rejections(Files.readAllBytes(file));
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw CreditException.causedBy(e, ErrorCode.REJECTIONS_MALFORMED, file, e.getMessage());
    } catch (JacksonException e) {
      throw CreditException.causedBy(e, ErrorCode.REJECTIONS_MALFORMED, file, "json-malformed");
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNREADABLE, file, e.getClass().getSimpleName());
    }
  }

  private static Rejections rejections(byte[] json) throws IOException {
    return RejectionReader.read(new JsonObject("rejections", JSON.std.mapFrom(json)));
  }
}
