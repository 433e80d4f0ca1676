package io.creditctl.adapter.config;

import io.creditctl.core.push.LeaseHolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Names this process so that others on the same machine can tell whether it still lives. */
public final class ThisProcess implements LeaseHolder {
  /** Different on every machine and after every start of it. */
  private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

  /** Containers of one machine number their processes each on their own. */
  private static final Path NUMBERING = Path.of("/proc/self/ns/pid");

  private final String machine = machine();

  @Override
  public String self() {
    return name(ProcessHandle.current());
  }

  @Override
  public boolean lives(String owner) {
    if (machine.isEmpty() || !owner.startsWith(machine + "/")) {
      return true; // on another machine: only the end of its lease tells
    }
    String[] parts = owner.split("/");
    return ProcessHandle.of(Long.parseLong(parts[1]))
        .filter(process -> name(process).equals(owner))
        .isPresent();
  }

  /** A number is given again after a while, so the start time is part of the name. */
  private String name(ProcessHandle process) {
    Optional<Instant> start = process.info().startInstant();
    return machine + "/" + process.pid() + "/" + start.map(Instant::toEpochMilli).orElse(0L);
  }

  private static String machine() {
    try {
      return Files.readString(BOOT_ID).strip() + "-" + Files.readSymbolicLink(NUMBERING);
    } catch (IOException e) {
      return "";
    }
  }
}
