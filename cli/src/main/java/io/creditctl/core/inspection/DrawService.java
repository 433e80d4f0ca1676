package io.creditctl.core.inspection;

import io.creditctl.core.audit.AuditEntry;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.inspection.DrawCheck.Difference;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Draws who is inspected by whom, and lets anybody check it. */
public final class DrawService {
  private static final int LONGEST_SEED = 200;

  private final DrawStore store;
  private final PoolStore pools;
  private final InspectorStore inspectors;
  private final Supplier<RatioPlans> plans;
  private final Clock clock;

  public DrawService(
      DrawStore store,
      PoolStore pools,
      InspectorStore inspectors,
      Supplier<RatioPlans> plans,
      Clock clock) {
    this.store = store;
    this.pools = pools;
    this.inspectors = inspectors;
    this.plans = plans;
    this.clock = clock;
  }

  /** The plans there are. */
  public List<RatioPlan> plans() {
    return plans.get().all();
  }

  /**
   * One plan.
   *
   * @throws CreditException RATIO_PLAN_UNKNOWN
   */
  public RatioPlan plan(String name) {
    return plans.get().named(name);
  }

  /**
   * What a draw would be made from on this day; its digest can be published before there is a seed.
   *
   * @throws CreditException POOL_UNKNOWN, RATIO_PLAN_UNKNOWN, GRADE_WITHOUT_QUOTA
   */
  public PreparedDraw prepare(DrawRequest request) {
    Pool pool =
        pools
            .find(request.pool())
            .orElseThrow(() -> new CreditException(ErrorCode.POOL_UNKNOWN, request.pool()));
    RatioPlan plan =
        request
            .plan()
            .map(this::plan)
            .orElseGet(() -> plans.get().usual(pool.domain(), request.day()));
    Map<String, Integer> inspections = pools.inspections(pool.domain(), request.day().getYear());
    return new PoolMaker(pool, plan, inspections)
        .prepare(pools.objects(pool.name()), inspectors.all(), request.unit(), request.day());
  }

  /**
   * Draws. Nothing is stored when some object finds too few inspectors.
   *
   * @param expectedSha256 the digest that was published; empty to take the pool as it is
   * @throws CreditException as {@link #prepare}, or POOL_CHANGED when the pool has another digest
   */
  public DrawReport draw(
      DrawRequest request,
      String seed,
      Optional<String> expectedSha256,
      String actor,
      boolean rehearsal) {
    checkSeed(seed);
    PreparedDraw prepared = prepare(request);
    String text = prepared.drawing().text();
    String sha256 = DrawingPool.sha256(text);
    if (expectedSha256.isPresent() && !expectedSha256.get().equalsIgnoreCase(sha256)) {
      throw new CreditException(ErrorCode.POOL_CHANGED, expectedSha256.get(), sha256);
    }
    List<Pick> picks = Lots.draw(prepared.drawing(), seed);
    Draw draw =
        new Draw(
            Optional.empty(),
            prepared.pool().name(),
            prepared.pool().domain(),
            prepared.plan().name(),
            request.unit(),
            seed,
            request.day(),
            sha256,
            DrawingPool.ALGORITHM,
            prepared.strata(),
            actor,
            clock.instant(),
            "");
    boolean complete =
        picks.stream().allMatch(pick -> pick.inspectors().size() == prepared.plan().inspectors());
    if (rehearsal || !complete) {
      return new DrawReport(draw, named(prepared.pool(), picks), complete);
    }
    DrawId id = store.add(draw, text, picks, given -> drawn(given, draw));
    return new DrawReport(draw.storedAs(id), store.objects(id), true);
  }

  /** It is one line of the text that is hashed, and people copy it from a notice. */
  private static void checkSeed(String seed) {
    if (seed.isBlank()
        || !seed.equals(seed.strip())
        || seed.length() > LONGEST_SEED
        || seed.chars().anyMatch(Character::isISOControl)) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--seed", seed);
    }
  }

  private List<DrawnObject> named(Pool pool, List<Pick> picks) {
    Map<String, PoolObject> objects =
        pools.objects(pool.name()).stream()
            .collect(Collectors.toMap(PoolObject::code, Function.identity()));
    Map<String, Inspector> people =
        inspectors.all().stream().collect(Collectors.toMap(Inspector::number, Function.identity()));
    return picks.stream()
        .map(
            pick ->
                new DrawnObject(
                    "",
                    pick.object(),
                    objects.get(pick.object()).name(),
                    pick.grade(),
                    pick.inspectors().stream().map(people::get).toList(),
                    Optional.empty()))
        .toList();
  }

  private static AuditEntry drawn(DrawId id, Draw draw) {
    return entry(
        draw.at(),
        draw.actor(),
        "inspection-drawn",
        id,
        draw.plan(),
        "",
        draw.seed() + " " + draw.poolSha256());
  }

  private static AuditEntry entry(
      Instant at,
      String actor,
      String action,
      DrawId id,
      String basis,
      String before,
      String after) {
    return new AuditEntry(at, actor, action, id.toString(), Optional.empty(), basis, before, after);
  }

  /** All draws, the latest first. */
  public List<Draw> list() {
    return store.all();
  }

  /**
   * A draw.
   *
   * @throws CreditException DRAW_UNKNOWN
   */
  public DrawReport show(String id) {
    Draw draw = find(id);
    return new DrawReport(draw, store.objects(draw.id().orElseThrow()), true);
  }

  Draw find(String id) {
    return DrawId.parse(id)
        .flatMap(store::find)
        .orElseThrow(() -> new CreditException(ErrorCode.DRAW_UNKNOWN, id));
  }

  /** The text of the pool that a draw was made from. */
  public String poolText(String id) {
    return store.poolText(find(id).id().orElseThrow());
  }

  /** Draws again from the stored pool and compares. */
  public DrawCheck verify(String id) {
    Draw draw = find(id);
    DrawId stored = draw.id().orElseThrow();
    String text = store.poolText(stored);
    List<Difference> differences = new ArrayList<>();
    String sha256 = DrawingPool.sha256(text);
    if (!sha256.equals(draw.poolSha256())) {
      differences.add(new Difference("pool", draw.poolSha256(), sha256));
    }
    List<Pick> again = drawAgain(draw, text);
    List<DrawnObject> picked = store.objects(stored);
    for (int i = 0; i < Math.max(picked.size(), again.size()); i++) {
      String before = i < picked.size() ? words(picked.get(i)) : "";
      String now = i < again.size() ? words(again.get(i)) : "";
      if (!before.equals(now)) {
        differences.add(new Difference(stored + "-" + (i + 1), before, now));
      }
    }
    return new DrawCheck(draw, picked.size(), differences);
  }

  /** A text that is no pool any more draws nobody. */
  private static List<Pick> drawAgain(Draw draw, String text) {
    try {
      return Lots.draw(DrawingPool.parse(text), draw.seed());
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return List.of();
    }
  }

  private static String words(DrawnObject object) {
    return words(
        object.grade(),
        object.code(),
        object.inspectors().stream().map(Inspector::number).toList());
  }

  private static String words(Pick pick) {
    return words(pick.grade(), pick.object(), pick.inspectors());
  }

  private static String words(String grade, String code, List<String> numbers) {
    return grade + " " + code + " " + String.join(",", numbers);
  }

  /**
   * Declares a wrong draw void; it stays to be seen.
   *
   * @throws CreditException DRAW_UNKNOWN, DRAW_VOID, or DRAW_HAS_RESULTS
   */
  public Draw voidDraw(String id, String reason, String actor, boolean rehearsal) {
    Draw draw = find(id);
    DrawId stored = draw.id().orElseThrow();
    if (!draw.stands()) {
      throw new CreditException(ErrorCode.DRAW_VOID, stored, draw.voided());
    }
    List<InspectionResult> results = store.results(stored);
    if (!results.isEmpty()) {
      throw new CreditException(
          ErrorCode.DRAW_HAS_RESULTS, stored, results.size(), results.get(0).record());
    }
    if (!rehearsal) {
      store.voidDraw(
          stored,
          reason,
          entry(clock.instant(), actor, "inspection-voided", stored, reason, draw.seed(), "void"));
    }
    return draw;
  }
}
