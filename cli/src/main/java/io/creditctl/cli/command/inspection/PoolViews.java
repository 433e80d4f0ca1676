package io.creditctl.cli.command.inspection;

import io.creditctl.cli.output.View;
import io.creditctl.cli.text.Messages;
import io.creditctl.core.inspection.Pool;
import io.creditctl.core.inspection.PoolObject;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How pools are shown. */
final class PoolViews {
  private PoolViews() {}

  static View<Pool> pools(String name, Messages messages) {
    View.Builder<Pool> view = View.named(name);
    view.column("pool", Pool::name).priority(10);
    view.column("domain", Pool::domain)
        .text(pool -> messages.text("domain." + pool.domain()))
        .priority(8);
    view.column("day", Pool::day).priority(7);
    view.column("objects", Pool::objects).priority(9);
    view.column("grades", pool -> new TreeMap<>(pool.grades()))
        .text(pool -> grades(pool, messages))
        .priority(6);
    view.column("origin", Pool::origin).jsonOnly();
    view.column("actor", Pool::actor).priority(4);
    return view.build();
  }

  private static String grades(Pool pool, Messages messages) {
    return new TreeMap<>(pool.grades())
        .entrySet().stream()
            .map(grade -> grade(grade.getKey(), messages) + " " + grade.getValue())
            .collect(Collectors.joining(", "));
  }

  static View<PoolObject> objects(Messages messages) {
    View.Builder<PoolObject> view = View.named("inspection-pool-show");
    view.column("code", PoolObject::code).priority(10);
    view.column("name", PoolObject::name).priority(9);
    view.column("grade", PoolObject::grade)
        .text(object -> grade(object.grade(), messages))
        .priority(8);
    return view.build();
  }

  static String grade(String grade, Messages messages) {
    return grade.equals(PoolObject.UNGRADED) ? messages.text("inspection.ungraded") : grade;
  }
}
