package io.creditctl.core.record;

import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.UnitName;
import io.creditctl.core.source.SourceRules;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Stores rows so that each datum has one source: what another unit says otherwise is weighed by the
 * rules, and what loses or cannot be weighed is kept apart.
 */
final class OneSource {
  private final Contents contents;
  private final SourceRules rules;
  private final BiPredicate<String, String> mayRevise;
  private final RecordStore store;
  private final ImportSession session;
  private final Function<String, DraftFactory> drafts;
  private final Map<String, RecordId> disputed;

  /**
   * @param drafts makes drafts for a unit
   */
  OneSource(
      Contents contents,
      SourceRules rules,
      RecordStore store,
      ImportSession session,
      Function<String, DraftFactory> drafts) {
    this.contents = contents;
    this.rules = rules;
    this.mayRevise = rules::mayRevise;
    this.store = store;
    this.session = session;
    this.drafts = drafts;
    this.disputed = store.conflicts().disputed(contents.kind());
  }

  /** Stores a draft, made of this row. */
  StoreResult store(RecordDraft draft, String[] row) {
    StoreResult result = session.store(draft, mayRevise);
    if (result.contested().isPresent()) {
      return weigh(draft, row, result.contested().get());
    }
    if (result.outcome() != StoreResult.Outcome.REPEATED) {
      endMoot(draft, row);
    }
    return result;
  }

  private StoreResult weigh(RecordDraft draft, String[] row, StoreResult.Present record) {
    String[] present =
        contents.row(record.record(), store.values(record.record(), record.revision()));
    boolean agrees = contents.agree(row, present);
    if (agrees && !rules.continues(record.unit(), draft.unit())) {
      endMoot(draft, row);
      return StoreResult.UNCHANGED;
    }
    return new Contest(draft, row, record, present).settle();
  }

  private void endMoot(RecordDraft draft, String[] row) {
    if (disputed.containsKey(draft.naturalKey())) {
      settleMoot(
          store.conflicts().ofRecord(disputed.get(draft.naturalKey())),
          row,
          draft.unit(),
          ConflictState.WITHDRAWN);
    }
  }

  /** Ends the conflicts that are none any more once the record says this. */
  private void settleMoot(
      List<KeptConflict> known, String[] present, String unit, ConflictState won) {
    for (KeptConflict other : known) {
      boolean own = UnitName.same(other.conflict().unit(), unit);
      boolean agrees =
          contents.agree(contents.row(other.conflict().record(), other.incoming()), present);
      if (other.conflict().state() == ConflictState.OPEN && (own || agrees)) {
        session
            .conflicts()
            .settle(
                other.conflict().id(),
                own && agrees ? won : ConflictState.WITHDRAWN,
                Optional.empty(),
                "");
      }
    }
  }

  /** One row against the record that says otherwise. */
  private final class Contest {
    private final RecordDraft draft;
    private final String[] incoming;
    private final StoreResult.Present record;
    private final String[] present;
    private final List<KeptConflict> known;
    private final boolean continues;
    private final boolean yields;
    private final String[] outcome;
    private boolean changed;
    private boolean lost;
    private boolean open;

    Contest(RecordDraft draft, String[] incoming, StoreResult.Present record, String[] present) {
      this.draft = draft;
      this.incoming = incoming;
      this.record = record;
      this.present = present;
      this.known = store.conflicts().ofRecord(record.record());
      this.continues = rules.continues(record.unit(), draft.unit());
      this.yields = rules.yields(record.unit(), draft.unit());
      this.outcome = (yields ? incoming : present).clone();
    }

    StoreResult settle() {
      weigh();
      Optional<KeptConflict> mine =
          known.stream()
              .filter(other -> UnitName.same(other.conflict().unit(), draft.unit()))
              .filter(
                  other ->
                      contents.agree(
                          contents.row(other.conflict().record(), other.incoming()), incoming))
              .findFirst();
      boolean keeps = lost || changed && !yields;
      ConflictState state = keeps ? keep(mine) : ConflictState.WITHDRAWN;
      settleMoot(
          known.stream().filter(other -> !keeps || !mine.equals(Optional.of(other))).toList(),
          outcome,
          draft.unit(),
          changed ? ConflictState.BY_RULE : ConflictState.WITHDRAWN);
      if (changed) {
        revise();
      }
      return result(state);
    }

    private void weigh() {
      Set<String> heard = new HashSet<>();
      heard.add(UnitName.normalise(record.unit()));
      known.forEach(other -> heard.add(UnitName.normalise(other.conflict().unit())));
      for (int i : contents.differences(present, incoming)) {
        SourceRules.Winner winner =
            rules.winner(contents.field(i).code(), record.unit(), draft.unit(), heard);
        outcome[i] = (winner == SourceRules.Winner.INCOMING ? incoming : present)[i];
        changed |= winner == SourceRules.Winner.INCOMING;
        lost |= winner != SourceRules.Winner.INCOMING;
        open |= winner == SourceRules.Winner.OPEN;
      }
      changed |= continues && !lost; // the same unit in other spelling
    }

    /** Keeps the row apart unless it is already; says how its conflict stands. */
    private ConflictState keep(Optional<KeptConflict> mine) {
      ConflictState state = open ? ConflictState.OPEN : ConflictState.BY_RULE;
      if (mine.isEmpty()) {
        session.conflicts().keepApart(record.record(), draft, state);
        return state;
      }
      Conflict before = mine.get().conflict();
      if (before.state() == ConflictState.OPEN && !open) {
        session.conflicts().settle(before.id(), state, Optional.empty(), "");
        return state;
      }
      return before.state();
    }

    private void revise() {
      if (yields && !continues) {
        session.conflicts().keepPresent(record.record(), ConflictState.BY_RULE, "");
      }
      session.revise(
          record.record(),
          yields && !lost
              ? draft
              : drafts.apply(yields ? draft.unit() : record.unit()).draft(outcome, draft.line()));
    }

    private StoreResult result(ConflictState state) {
      if (state == ConflictState.OPEN) {
        return StoreResult.contested(record);
      }
      if (changed) {
        return continues ? StoreResult.UPDATED : StoreResult.PREVAILED;
      }
      return state == ConflictState.BY_RULE ? StoreResult.OVERRULED : StoreResult.UNCHANGED;
    }
  }
}
