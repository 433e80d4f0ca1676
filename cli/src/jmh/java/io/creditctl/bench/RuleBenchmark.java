package io.creditctl.bench;

import io.creditctl.core.disclosure.Deadline;
import io.creditctl.core.disclosure.DeadlineCalculator;
import io.creditctl.core.model.CodeCheck;
import io.creditctl.core.model.CreditCode;
import io.creditctl.core.model.SubjectName;
import io.creditctl.testkit.Kinds;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The rules that are asked once for each record, name or code. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RuleBenchmark {
  private final DeadlineCalculator calculator = Kinds.calculator();
  private String code = "91371000MA0000015L";
  private String name = "海岬（威海）路桥工程有限公司";
  private LocalDate decidedOn = LocalDate.of(2026, 9, 24);

  @Benchmark
  public CodeCheck checkCreditCode() {
    return CreditCode.check(code);
  }

  @Benchmark
  public String normaliseName() {
    return SubjectName.normalise(name);
  }

  @Benchmark
  public Optional<Deadline> computeDeadline() {
    return calculator.deadline("penalty", decidedOn);
  }
}
