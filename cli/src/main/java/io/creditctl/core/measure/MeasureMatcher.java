package io.creditctl.core.measure;

import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.measure.MatchReport.Ground;
import io.creditctl.core.measure.MatchReport.Match;
import io.creditctl.core.measure.MatchReport.Standing;
import io.creditctl.core.measure.MatchReport.Unchecked;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.roster.RosterCheckRequest;
import io.creditctl.core.roster.RosterEntry;
import io.creditctl.core.roster.RosterService;
import io.creditctl.core.score.GradeBook;
import io.creditctl.core.score.HeldGrade;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers which measures concern a subject, and by which list entry, grade or application. */
final class MeasureMatcher {
  /** A name on a list without a code may be the subject's; nobody but a person can tell. */
  private static final String NAMESAKE = "NAMESAKE";

  private final RosterService rosters;
  private final GradeBook grades;
  private final MeasureStore store;

  MeasureMatcher(RosterService rosters, GradeBook grades, MeasureStore store) {
    this.rosters = rosters;
    this.grades = grades;
    this.store = store;
  }

  /** All that is known of a subject on a day. */
  private record Facts(
      Map<RosterList, List<RosterEntry>> entries,
      List<HeldGrade> grades,
      List<Application> applications) {
    private boolean seriouslyDishonest() {
      return !entries.getOrDefault(RosterList.BLACK, List.of()).isEmpty();
    }
  }

  MatchReport match(
      SubjectRef subject, List<JointMeasure> measures, LocalDate day, Optional<Duration> maxAge) {
    Facts facts = facts(subject, measures, day);
    List<Match> matches = new ArrayList<>();
    for (JointMeasure measure : measures) {
      List<Ground> grounds = grounds(measure, subject, facts);
      if (!grounds.isEmpty()) {
        matches.add(new Match(measure, standing(measure, facts), grounds));
      }
    }
    matches.sort(Comparator.comparing(Match::standing));
    return new MatchReport(subject, matches, unchecked(subject, measures, day, maxAge));
  }

  private Facts facts(SubjectRef subject, List<JointMeasure> measures, LocalDate day) {
    Set<RosterList> lists = EnumSet.of(RosterList.BLACK);
    measures.forEach(measure -> lists.addAll(measure.whom().lists()));
    Map<RosterList, List<RosterEntry>> entries = new EnumMap<>(RosterList.class);
    for (RosterList list : lists) {
      entries.put(list, rosters.active(list, subject, day));
    }
    List<Application> applied =
        store.ofSubject(subject.key()).stream()
            .filter(application -> application.stateOn(day) == Application.State.ACTIVE)
            .toList();
    return new Facts(entries, grades.held(subject.key(), day), applied);
  }

  private static List<Ground> grounds(JointMeasure measure, SubjectRef subject, Facts facts) {
    List<Ground> grounds = new ArrayList<>();
    if (measure.whom().includes(subject.type())) {
      for (RosterList list : measure.whom().lists()) {
        facts.entries().get(list).stream()
            .filter(measure.whom()::concerns)
            .forEach(entry -> grounds.add(new Ground.Listed(entry)));
      }
      facts.grades().stream()
          .filter(measure.whom()::concerns)
          .forEach(held -> grounds.add(new Ground.Graded(held)));
    }
    facts.applications().stream()
        .filter(application -> application.measure().equals(measure.id()))
        .forEach(application -> grounds.add(new Ground.Applied(application)));
    return grounds;
  }

  private static Standing standing(JointMeasure measure, Facts facts) {
    if (measure.effect().restricts()) {
      return Standing.RESTRICTED;
    }
    return facts.seriouslyDishonest() ? Standing.WITHHELD : Standing.ENTITLED;
  }

  private List<Unchecked> unchecked(
      SubjectRef subject, List<JointMeasure> measures, LocalDate day, Optional<Duration> maxAge) {
    Set<RosterList> needed = EnumSet.noneOf(RosterList.class);
    measures.stream()
        .filter(measure -> measure.effect().restricts())
        .forEach(measure -> needed.addAll(measure.whom().lists()));
    List<Unchecked> unchecked = new ArrayList<>();
    for (RosterList list : needed) {
      problem(list, subject, day, maxAge)
          .ifPresent(problem -> unchecked.add(new Unchecked(list, problem)));
    }
    return unchecked;
  }

  private Optional<String> problem(
      RosterList list, SubjectRef subject, LocalDate day, Optional<Duration> maxAge) {
    RosterCheckRequest request = new RosterCheckRequest(Set.of(list), day, maxAge);
    return rosters
        .obstacle(request)
        .or(
            () ->
                rosters.namesakes(list, subject, day).isEmpty()
                    ? Optional.empty()
                    : Optional.of(NAMESAKE));
  }
}
