package io.creditctl.testkit;

import io.creditctl.core.push.LeaseHolder;
import java.util.Set;

/** A process with a name, and the names of the others that live. */
public record FakeLeases(String self, Set<String> living) implements LeaseHolder {

  public static FakeLeases alone() {
    return new FakeLeases("machine/1/1", Set.of());
  }

  @Override
  public boolean lives(String owner) {
    return owner.equals(self) || living.contains(owner);
  }
}
