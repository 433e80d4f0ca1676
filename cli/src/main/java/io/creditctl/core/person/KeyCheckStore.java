package io.creditctl.core.person;

import java.util.Optional;

/** Remembers which key a store's identity numbers are sealed with, without knowing the key. */
public interface KeyCheckStore {

  /** Empty as long as the store has no identity number. */
  Optional<String> keyCheck();

  /** Becomes durable with the change that the caller is making, or not at all. */
  void rememberKeyCheck(String check);

  /** The store's name, for messages. */
  @Override
  String toString();
}
