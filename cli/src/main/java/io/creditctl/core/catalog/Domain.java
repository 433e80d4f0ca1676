package io.creditctl.core.catalog;

import java.util.Optional;
import java.util.stream.Stream;

/** A field of the bureau's work, 领域; some have a second level. */
public enum Domain {
  SAFETY("safety"),
  HIGHWAY("highway"),
  WATERWAY("waterway"),
  ROAD("road"),
  ROAD_REPAIR("road/repair"),
  ROAD_DRIVING("road/driving"),
  ROAD_RIDE_HAILING("road/ride-hailing"),
  SHIPPING("shipping");

  private final String code;

  Domain(String code) {
    this.code = code;
  }

  /** As it is stored and typed; a second level begins with its first and a slash. */
  public String code() {
    return code;
  }

  public static Optional<Domain> of(String code) {
    return Stream.of(values()).filter(domain -> domain.code.equals(code)).findFirst();
  }
}
