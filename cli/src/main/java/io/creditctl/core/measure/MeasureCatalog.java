package io.creditctl.core.measure;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The list of measures, 措施清单; what is not on it cannot be applied. */
public record MeasureCatalog(List<JointMeasure> measures) {
  public MeasureCatalog {
    measures = List.copyOf(measures);
  }

  /** The measures in force on a day, for one scene or all. */
  public List<JointMeasure> inForce(LocalDate day, Optional<Scene> scene) {
    return measures.stream()
        .filter(measure -> measure.inForce(day))
        .filter(measure -> scene.map(measure.scenes()::contains).orElse(true))
        .toList();
  }

  /**
   * The measure with this identifier.
   *
   * @throws CreditException MEASURE_UNKNOWN
   */
  public JointMeasure get(String id) {
    return measures.stream()
        .filter(measure -> measure.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new CreditException(ErrorCode.MEASURE_UNKNOWN, id));
  }
}
