package io.creditctl.adapter.exchange;

import io.creditctl.adapter.http.PlainText;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushFailure.Kind;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a database complains of, sorted by what has to happen next. */
final class SqlFailures {
  static final String TOO_LONG = "22001";

  private SqlFailures() {}

  /** A complaint about one row's values: data, constraints, and what a trigger raises. */
  static boolean isOfRow(SQLException e) {
    return switch (category(e)) {
      case "22", "23", "44", "P0" -> true;
      default -> false;
    };
  }

  static PushFailure of(SQLException e) {
    return new PushFailure(kind(e), 0, null, words(e), e);
  }

  private static Kind kind(SQLException e) {
    if (isUntrusted(e)) {
      return Kind.CREDENTIAL;
    }
    return switch (state(e)) {
      case "42501" -> Kind.CREDENTIAL; // insufficient privilege
      case "08004" -> Kind.PATH; // the server has no TLS
      case "25006", "57P01", "57P02" -> Kind.TRANSIENT; // stand-by, going down
      case "55P03", "57014", "57P03", "40001", "40P01" -> Kind.OVERLOADED; // locked, timed out
      default ->
          switch (category(e)) {
            case "28" -> Kind.CREDENTIAL;
            case "3D", "3F", "42", "0A" -> Kind.PATH;
            case "53" -> Kind.OVERLOADED;
            default -> isOfRow(e) ? Kind.DATA : Kind.TRANSIENT;
          };
    };
  }

  /** The certificate is not one that we trust, which no second attempt changes. */
  private static boolean isUntrusted(SQLException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException || cause instanceof CertPathBuilderException) {
        return true;
      }
    }
    return false;
  }

  /** One line of what the server says: never the detail, which quotes the row. */
  static String words(SQLException e) {
    if (e instanceof PSQLException own && own.getServerErrorMessage() != null) {
      ServerErrorMessage said = own.getServerErrorMessage();
      String hint = said.getHint() == null ? "" : " (" + said.getHint() + ")";
      return PlainText.line(state(e) + " " + said.getMessage() + hint);
    }
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return PlainText.line(
        e.getMessage() + (cause == e ? "" : " (" + cause.getClass().getSimpleName() + ")"));
  }

  static String state(SQLException e) {
    return String.valueOf(e.getSQLState());
  }

  private static String category(SQLException e) {
    String state = state(e);
    return state.length() == 5 ? state.substring(0, 2) : "";
  }
}
