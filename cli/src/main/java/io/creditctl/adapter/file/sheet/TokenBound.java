package io.creditctl.adapter.file.sheet;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Ends the reading of one token without end, which a parser would first gather in memory. */
final class TokenBound {
  /** Far beyond the 32,767 characters that a cell can have, in bytes and as entities. */
  private static final int MOST = 4_000_000;

  private final String file;
  private int sinceToken;

  TokenBound(String file) {
    this.file = file;
  }

  /** A token has ended, the next one may be as long again. */
  void nextToken() {
    sinceToken = 0;
  }

  private int count(int read) {
    sinceToken += Math.max(read, 0);
    if (sinceToken > MOST) {
      throw new CreditException(ErrorCode.FILE_TOO_LARGE, file);
    }
    return read;
  }

  InputStream on(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return count(super.read(buffer, offset, length));
      }
    };
  }

  Reader on(Reader in) {
    return new FilterReader(in) {
      @Override
      public int read(char[] buffer, int offset, int length) throws IOException {
        return count(super.read(buffer, offset, length));
      }
    };
  }
}
