package io.creditctl.adapter.catalog;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.jr.ob.JSON;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.InputFile;
import java.io.IOException;
import java.nio.file.Files;

/** A kind that somebody described in a file of their own. */
public final class KindFile {
  private static final long LARGEST = 4L << 20;

  private KindFile() {}

  /**
   * Reads it.
   *
   * @throws CreditException FILE_UNREADABLE, or KIND_MALFORMED with the place
   */
  public static Kind read(InputFile file) {
    try {
      if (Files.size(file.path()) > LARGEST) {
        throw new CreditException(ErrorCode.KIND_MALFORMED, file.name(), LARGEST + " B");
      }
      byte[] json = Files.readAllBytes(file.path());
      Object name = JSON.std.mapFrom(json).get("name");
      return KindReader.read(String.valueOf(name), json);
    } catch (IllegalStateException e) {
      throw CreditException.causedBy(e, ErrorCode.KIND_MALFORMED, file.name(), e.getMessage());
    } catch (JacksonException e) { // a list or a text is refused as what cannot be read as a map
      String reason = e instanceof StreamReadException ? "json-malformed" : "json-no-object";
      throw CreditException.causedBy(e, ErrorCode.KIND_MALFORMED, file.name(), reason);
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNREADABLE, file.name(), e.getClass().getSimpleName());
    }
  }
}
