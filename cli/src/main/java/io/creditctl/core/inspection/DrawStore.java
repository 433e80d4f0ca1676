package io.creditctl.core.inspection;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.model.BatchId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Where draws and joint visits are kept, and where their results are found. */
public interface DrawStore {

  /**
   * Keeps a draw with all its objects.
   *
   * @param poolText the text of the pool that it was made from
   */
  DrawId add(Draw draw, String poolText, List<Pick> picks, Function<DrawId, AuditEntry> entry);

  Optional<Draw> find(DrawId id);

  /** All draws, the latest first. */
  List<Draw> all();

  /** The text of the pool that a draw was made from. */
  String poolText(DrawId id);

  /** What was drawn, in that order. */
  List<DrawnObject> objects(DrawId id);

  /** The draw that an object's number belongs to. */
  Optional<DrawId> drawOf(String number);

  /** The results of a draw's objects whose records stand, by number and record. */
  List<InspectionResult> results(DrawId id);

  /**
   * The numbers in an import that look like those of drawn objects and are none, or are about
   * somebody else.
   */
  List<String> strays(BatchId batch);

  void voidDraw(DrawId id, String reason, AuditEntry entry);

  /** Keeps joint visits; answers their identifiers in order. */
  List<VisitId> addVisits(List<Visit> visits, BiFunction<VisitId, Visit, AuditEntry> entry);

  /** The objects' numbers that a visit which stands brings together; empty where there is none. */
  List<String> partsOf(VisitId id);

  void voidVisit(VisitId id, String reason, AuditEntry entry);

  /** Remembers that something was done with a draw that changes nothing of it. */
  void note(AuditEntry entry);
}
