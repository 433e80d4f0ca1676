package io.creditctl.core.commitment;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.util.List;
import java.util.stream.Collectors;

/** The templates there are. */
public record CommitmentTemplates(List<CommitmentTemplate> all) {
  public CommitmentTemplates {
    all = List.copyOf(all);
  }

  /**
   * The template for a type.
   *
   * @throws CreditException COMMITMENT_TYPE_UNKNOWN with the known ones
   */
  public CommitmentTemplate of(String type) {
    return all.stream()
        .filter(template -> template.type().equals(type))
        .findFirst()
        .orElseThrow(
            () ->
                new CreditException(
                    ErrorCode.COMMITMENT_TYPE_UNKNOWN,
                    type,
                    all.stream().map(CommitmentTemplate::type).collect(Collectors.joining(", "))));
  }
}
