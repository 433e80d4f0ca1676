package io.creditctl.core.push;

/** Who this process is to the others that share the store, and whether they still live. */
public interface LeaseHolder {

  /** This process's name in leases. */
  String self();

  /** Whether the process with that name may still be at work; true when that cannot be told. */
  boolean lives(String owner);
}
