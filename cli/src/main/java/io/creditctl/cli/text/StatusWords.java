package io.creditctl.cli.text;

import io.creditctl.cli.output.Tone;
import io.creditctl.core.disclosure.DisclosureStatus;

/** The words and colours of states; a colour never stands alone. */
public final class StatusWords {
  private StatusWords() {}

  /** Any state's word, by the name of its type and its own. */
  public static String of(Messages messages, Enum<?> state) {
    return messages.text(
        "status." + state.getDeclaringClass().getSimpleName() + "." + state.name());
  }

  public static Tone tone(DisclosureStatus status) {
    return switch (status) {
      case ON_TIME -> Tone.GOOD;
      case LATE, OVERDUE -> Tone.BAD;
      case PENDING -> Tone.WARN;
      case EXEMPT, NONE -> Tone.NONE;
    };
  }
}
