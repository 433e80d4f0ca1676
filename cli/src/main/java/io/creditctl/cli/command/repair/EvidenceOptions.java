package io.creditctl.cli.command.repair;

import io.creditctl.core.repair.RepairEvidence;
import io.creditctl.core.repair.RepairService;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** What an applicant has shown. */
public final class EvidenceOptions {
  @Option(names = "--fulfilled", paramLabel = "TEXT")
  private String fulfilled = "";

  @Option(names = "--commitment", paramLabel = "TEXT")
  private String commitment = "";

  RepairEvidence evidence() {
    return new RepairEvidence(fulfilled.strip(), commitment.strip());
  }

  /** The same as facts, without what was not shown. */
  Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(RepairService.FULFILLED, fulfilled.strip());
    facts.put(RepairService.COMMITMENT, commitment.strip());
    facts.values().removeIf(String::isEmpty);
    return facts;
  }
}
