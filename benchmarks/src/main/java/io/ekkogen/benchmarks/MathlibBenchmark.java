package io.ekkogen.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same three calls into libmathlib, side by side. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MathlibBenchmark {
  /** The kind of caller; each value runs in a separate JVM. {@code ffm} needs Java 22. */
  @Param({"ffm", "libffi", "jna-interface", "jna-direct"})
  public String caller;

  private Caller calls;
  private int a = 5;
  private int b = 3;

  /** Opens the library. */
  @Setup
  public void open() throws IOException {
    calls = Caller.of(caller);
  }

  /** Two ints in, one out. */
  @Benchmark
  public int add() {
    return calls.add(a, b);
  }

  /** A {@code char *} copied into a Java string. */
  @Benchmark
  public String string() {
    return calls.getVersion();
  }

  /** Two structures by pointer, written before the call and read after it. */
  @Benchmark
  public double structPointers() {
    return calls.distance();
  }
}
