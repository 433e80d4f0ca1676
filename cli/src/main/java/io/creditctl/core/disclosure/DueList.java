package io.creditctl.core.disclosure;

import io.creditctl.core.disclosure.DueItem.Task;
import io.creditctl.core.disclosure.DueItem.Urgency;
import java.util.List;

/**
 * What has to be disclosed or taken down, the most urgent first.
 *
 * @param provisional whether a calendar year that the answer needs is missing
 */
public record DueList(List<DueItem> items, boolean provisional) {

  public long count(Urgency urgency) {
    return items.stream().filter(item -> item.urgency() == urgency).count();
  }

  /** The same of one task alone. */
  public DueList of(Task task) {
    return new DueList(items.stream().filter(item -> item.task() == task).toList(), provisional);
  }
}
