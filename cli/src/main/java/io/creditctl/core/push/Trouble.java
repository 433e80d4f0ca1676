package io.creditctl.core.push;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What stood between us and a platform's receipts, without wording: the store keeps it as one line,
 * and the terminal face says it in the user's language.
 *
 * @param arguments what the words name, in the order that {@link Reason} tells; a platform's own
 *     words among them, as they are
 */
public record Trouble(Reason reason, List<String> arguments) {
  /** Words of a platform never hold this one, for control characters are taken out of them. */
  private static final char SEPARATOR = '\u001f';

  /** Why; the comment names the arguments. */
  public enum Reason {
    /** Status, the platform's words. */
    REFUSED,
    /** Status, the host that was pointed at. */
    REDIRECTED,
    /** What is wrong with the reply. */
    UNREADABLE,
    /** The most bytes that are read. */
    REPLY_TOO_LONG,
    /** Host, seconds. */
    NO_REPLY_IN_TIME,
    /** Host, the cause. */
    UNREACHABLE,
    /** Proxy, host. */
    PROXY_UNREACHABLE,
    /** Proxy. */
    PROXY_WANTS_LOGIN,
    /** Proxy, status, host. */
    PROXY_REFUSED,
    /** Host, the last day. */
    CERTIFICATE_EXPIRED,
    /** Host, the first day, the time here. */
    CERTIFICATE_NOT_YET_VALID,
    /** Host, the names in the certificate. */
    CERTIFICATE_OF_OTHER_HOST,
    /** Host, the issuer. */
    CERTIFICATE_UNTRUSTED,
    /** Host. */
    CLIENT_CERTIFICATE_WANTED,
    /** Host, the alert. */
    CLIENT_CERTIFICATE_REFUSED,
    /** Host, the last day. */
    CLIENT_CERTIFICATE_EXPIRED,
    /** Host, the cause. */
    TLS_FAILED,
    /** Minutes, status, the platform's words. */
    CLOCK_BEHIND,
    /** Minutes, status, the platform's words. */
    CLOCK_AHEAD,
    /** The setting of the key that should have signed. */
    REPLY_NOT_SIGNED,
    /** The setting of the key that it should have been encrypted for. */
    REPLY_FOR_OTHERS,
    /** None: the program was told to end. */
    INTERRUPTED,
    /** None. */
    WITHDRAWAL_NOT_OFFERED,
    /** The kind. */
    KIND_NOT_TAKEN,
    /** Column, the character's number. */
    CHARACTER_UNSENDABLE
  }

  public Trouble {
    arguments = List.copyOf(arguments);
  }

  public static Trouble of(Reason reason, Object... arguments) {
    return new Trouble(reason, Arrays.stream(arguments).map(Trouble::plain).toList());
  }

  private static String plain(Object argument) {
    return argument.toString().replace(SEPARATOR, ' ');
  }

  /** The line that {@link #read} reads. */
  public String line() {
    List<String> parts = new ArrayList<>();
    parts.add("");
    parts.add(reason.name());
    parts.addAll(arguments);
    return String.join(String.valueOf(SEPARATOR), parts);
  }

  /** The trouble that a line stands for; empty when it is somebody's plain words. */
  public static Optional<Trouble> read(String line) {
    if (line.isEmpty() || line.charAt(0) != SEPARATOR) {
      return Optional.empty();
    }
    List<String> parts = List.of(line.substring(1).split(String.valueOf(SEPARATOR), -1));
    return Arrays.stream(Reason.values())
        .filter(reason -> reason.name().equals(parts.get(0)))
        .map(reason -> new Trouble(reason, parts.subList(1, parts.size())))
        .findFirst();
  }
}
