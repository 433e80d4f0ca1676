package io.creditctl.cli.command.measure;

import io.creditctl.cli.Context;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.core.measure.Application;
import io.creditctl.core.measure.Application.Ending;
import io.creditctl.core.measure.Application.State;
import java.time.LocalDate;
import java.util.OptionalInt;

/** How applied measures are shown. */
final class MeasureViews {
  private MeasureViews() {}

  static View<Application> applied(String name, Context context) {
    LocalDate day = context.asOf();
    View.Builder<Application> view = View.named(name);
    view.column("application", application -> number(application)).priority(10);
    view.column("state", application -> application.stateOn(day))
        .text(application -> context.messages().text("measure.state." + application.stateOn(day)))
        .tone(application -> tone(application.stateOn(day)))
        .priority(9);
    view.column("measure", Application::measure).priority(4);
    view.column("title", Application::title).priority(8);
    view.column("effect", Application::effect).jsonOnly();
    view.column("subject", Application::subjectName).priority(9);
    view.column("record", application -> application.record().map(Object::toString)).priority(3);
    view.column("from", Application::from).priority(6);
    view.column("until", Application::until).priority(7);
    view.column("unit", Application::unit).priority(2);
    view.column("basis", Application::basis).priority(5);
    view.column("actor", Application::actor).jsonOnly();
    view.column("endedOn", application -> application.ending().map(Ending::on)).priority(1);
    view.column("reason", application -> application.ending().map(Ending::basis)).priority(1);
    return view.build();
  }

  /** A rehearsal has no number. */
  private static String number(Application application) {
    return application.id().number() == 0 ? "" : application.id().toString();
  }

  private static Tone tone(State state) {
    return state == State.ACTIVE ? Tone.GOOD : Tone.NONE;
  }

  /** A view writes null as nothing. */
  static Integer orNull(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }
}
