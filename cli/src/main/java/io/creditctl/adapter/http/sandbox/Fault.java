package io.creditctl.adapter.http.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can go wrong between a platform and those who send to it, by the word that orders it. */
public enum Fault {
  /** Nothing. */
  OK("ok"),
  /** 500, nothing is stored. */
  HTTP_500("http-500"),
  /** 500, though everything is stored. */
  LATE_500("late-500"),
  /** 503 with Retry-After in seconds; nothing is stored. */
  BUSY("busy"),
  /** 503 with Retry-After 0; nothing is stored. */
  BUSY_AGAIN_NOW("busy-now"),
  /** 503 with Retry-After as a date; nothing is stored. */
  BUSY_UNTIL("busy-date"),
  /** 429 with Retry-After in seconds; nothing is stored. */
  THROTTLE("throttle"),
  /** The connection is closed before anything is stored. */
  RESET("reset"),
  /** The connection is closed after everything is stored. */
  LOST_REPLY("lost-reply"),
  /** Neither stored nor answered, until the sender gives up. */
  SILENCE("silence"),
  /** Stored; half of the promised reply, then the connection is closed. */
  CUT_REPLY("cut-reply"),
  /** Stored; a whole reply that holds half a document. */
  HALF_DOCUMENT("half-document"),
  /** A 200 in which the protocol's own code tells a failure; nothing is stored. */
  WRONG_CODE("wrong-code"),
  /** Stored; the reply comes byte by byte. */
  SLOW_DRIP("slow-drip"),
  /** Stored; each receipt stands in the reply twice. */
  DOUBLE_RECEIPTS("double-receipts"),
  /** A 200 with the login page of whoever stands in between; nothing is stored. */
  LOGIN_PAGE("login-page"),
  /** A 200 without a body; nothing is stored. */
  EMPTY("empty");

  private final String word;

  Fault(String word) {
    this.word = word;
  }

  /** The fault's name in options, scripts and counters. */
  public String word() {
    return word;
  }

  /** The fault of a word; empty when there is none. */
  public static Optional<Fault> of(String word) {
    return Arrays.stream(values()).filter(fault -> fault.word.equals(word)).findFirst();
  }

  /** All words, in the order of this list. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Fault::word).toList();
  }
}
