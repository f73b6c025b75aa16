package io.ekkogen.benchmarks.call;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The rows, each a method of its key. All run on the one peer of the process. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallBenchmark {
  private final Peer peer = Peers.ofThisProcess();
  private int a = 5;
  private int b = 3;
  private double x = 3;
  private double y = 4;
  private String text = "hello, world";
  private String shortText = "hello";
  private final int[] ints10 = new int[10];
  private final int[] ints1000 = new int[1000];
  private final int[] written = new int[1000];
  private final byte[] bytes = new byte[1 << 20];

  /** Fills the arrays. */
  public CallBenchmark() {
    Arrays.fill(ints10, 1);
    Arrays.fill(ints1000, 1);
    Arrays.fill(written, 1);
    Arrays.fill(bytes, (byte) 1);
  }

  @Benchmark
  public int add() {
    return peer.add(a, b);
  }

  @Benchmark
  public double mix() {
    return peer.mix(a, b, x, (float) y, (byte) a, (short) b, (byte) a, a + b + 2);
  }

  @Benchmark
  public int addCritical() {
    return peer.addCritical(a, b);
  }

  @Benchmark
  public int stringIn() {
    return peer.stringIn(text);
  }

  @Benchmark
  public String stringOut() {
    return peer.stringOut();
  }

  @Benchmark
  public String stringOwned() {
    return peer.stringOwned(shortText);
  }

  @Benchmark
  public double structsReused() {
    return peer.structsReused();
  }

  @Benchmark
  public double structsNew() {
    return peer.structsNew(x, y);
  }

  @Benchmark
  public double structsByValue() {
    return peer.structsByValue(x, y);
  }

  @Benchmark
  public int ints10() {
    return peer.ints10(ints10);
  }

  @Benchmark
  public int ints1000() {
    return peer.ints1000(ints1000);
  }

  @Benchmark
  public int bytes1M() {
    return peer.bytes1M(bytes);
  }

  @Benchmark
  public int ints1000Written() {
    return peer.ints1000Written(written);
  }

  @Benchmark
  public int ints1000Critical() {
    return peer.ints1000Critical(ints1000);
  }

  @Benchmark
  public int bytes1MCritical() {
    return peer.bytes1MCritical(bytes);
  }

  @Benchmark
  public int ints1000Direct() {
    return peer.ints1000Direct();
  }

  @Benchmark
  public int bytes1MDirect() {
    return peer.bytes1MDirect();
  }

  @Benchmark
  public int upcall() {
    return peer.upcall(a, b);
  }

  @Benchmark
  public int makeStub() {
    int zero = a - 5;
    return peer.makeStub((left, right) -> left + right + zero, a, b);
  }

  @Benchmark
  public int errno() {
    return peer.errno(a);
  }

  @Benchmark
  public int handle() {
    return peer.handle(a);
  }

  @Benchmark
  public int twoOuts() {
    return peer.twoOuts();
  }
}
