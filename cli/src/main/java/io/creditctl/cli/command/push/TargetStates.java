package io.creditctl.cli.command.push;

import io.creditctl.cli.Context;
import io.creditctl.cli.text.Messages;
import io.creditctl.cli.text.TroubleWords;
import io.creditctl.core.push.TargetState;
import io.creditctl.core.push.TargetStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What is said of a target's state, the same wherever it is told. */
final class TargetStates {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private TargetStates() {}

  /** Where one target stands; empty when no target has this name. */
  static Optional<TargetStatus> ofOne(Context context, String target) {
    return context.client().pushes().status().stream()
        .filter(status -> status.target().equals(target))
        .findFirst();
  }

  /** The word for scripts. */
  static String word(TargetState state) {
    return state.pausedBecause().isPresent() ? "paused" : "active";
  }

  /** The same for people, with the time until which the target is left in peace. */
  static String words(Context context, TargetState state) {
    return rest(context, state)
        .filter(until -> state.pausedBecause().isEmpty())
        .map(until -> context.messages().text("target.resting", HOUR.format(until)))
        .orElseGet(() -> context.messages().text("target." + word(state)));
  }

  /** Until when the target is left in peace. */
  static Optional<OffsetDateTime> rest(Context context, TargetState state) {
    Instant now = context.services().clock().instant();
    return state.notBefore().filter(now::isBefore).map(until -> local(context, until));
  }

  static OffsetDateTime local(Context context, Instant time) {
    return time.atZone(context.services().clock().getZone()).toOffsetDateTime();
  }

  /** Says why nothing goes to the target at present, and what to do. */
  static void say(Context context, String target, TargetState state) {
    Messages messages = context.messages();
    state
        .pausedBecause()
        .ifPresent(
            why -> {
              context.say("push.status.paused", target, TroubleWords.of(messages, why));
              TroubleWords.todo(messages, target, why)
                  .ifPresent(todo -> context.say("push.todo", todo));
              context.say("push.status.paused.next", target);
            });
    rest(context, state)
        .filter(until -> state.pausedBecause().isEmpty())
        .ifPresent(until -> context.say("push.status.resting", target, HOUR.format(until)));
  }
}
