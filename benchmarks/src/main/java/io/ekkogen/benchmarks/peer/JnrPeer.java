package io.ekkogen.benchmarks.peer;

import io.ekkogen.benchmarks.call.Libraries;
import io.ekkogen.benchmarks.call.Peer;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.function.IntBinaryOperator;
import jnr.ffi.LibraryLoader;
import jnr.ffi.Pointer;
import jnr.ffi.Runtime;
import jnr.ffi.Struct;
import jnr.ffi.annotations.Delegate;
import jnr.ffi.annotations.IgnoreError;
import jnr.ffi.annotations.In;
import jnr.ffi.annotations.Out;
import jnr.ffi.annotations.Pinned;
import jnr.ffi.annotations.SaveError;
import jnr.ffi.byref.IntByReference;

/**
 * jnr-ffi. It passes no structures by value, and version 2.3.4 garbles the last of eight mixed
 * scalars: those rows are absent.
 */
public final class JnrPeer implements Peer {
  /** A structure; jnr-ffi needs it public. */
  public static final class Point extends Struct {
    final Double x = new Double();
    final Double y = new Double();

    /** A zeroed point. */
    public Point(Runtime runtime) {
      super(runtime);
    }
  }

  /** A callback; jnr-ffi needs it public. */
  public interface Operation {
    @Delegate
    int invoke(int a, int b);
  }

  /** The functions. */
  @IgnoreError
  public interface Bench {
    int add(int a, int b);

    int text_length(String text);

    String version();

    Pointer copy_text(String text);

    void free_text(Pointer text);

    double distance(@In Point a, @In Point b);

    int sum(@In int[] values, int count);

    int sum(@In IntBuffer values, int count);

    int sum_bytes(@In byte[] bytes, int count);

    int sum_bytes(@In ByteBuffer bytes, int count);

    void negate(int[] values, int count);

    int apply(Operation operation, int a, int b);

    @SaveError
    int fail(int code);

    void size(@Out IntByReference width, @Out IntByReference height);

    Pointer open_counter(int value);

    int use_counter(Pointer counter);

    void close_counter(Pointer counter);
  }

  /** The functions that take arrays in place. */
  @IgnoreError
  public interface PinnedBench {
    int sum(@In @Pinned int[] values, int count);

    int sum_bytes(@In @Pinned byte[] bytes, int count);
  }

  private final Bench bench = LibraryLoader.create(Bench.class).load(Libraries.bench());
  private final PinnedBench pinned =
      LibraryLoader.create(PinnedBench.class).load(Libraries.bench());
  private final Runtime runtime = Runtime.getRuntime(bench);
  private final Point from = point(0, 0);
  private final Point to = point(3, 4);
  private final DirectBuffers direct = new DirectBuffers();
  private final Operation operation = Integer::sum;

  private Point point(double x, double y) {
    Point point = new Point(runtime);
    point.x.set(x);
    point.y.set(y);
    return point;
  }

  @Override
  public int add(int a, int b) {
    return bench.add(a, b);
  }

  @Override
  public int stringIn(String text) {
    return bench.text_length(text);
  }

  @Override
  public String stringOut() {
    return bench.version();
  }

  @Override
  public String stringOwned(String text) {
    Pointer copy = bench.copy_text(text);
    String result = copy.getString(0);
    bench.free_text(copy);
    return result;
  }

  @Override
  public double structsReused() {
    return bench.distance(from, to);
  }

  @Override
  public double structsNew(double x, double y) {
    return bench.distance(point(0, 0), point(x, y));
  }

  @Override
  public int ints10(int[] values) {
    return bench.sum(values, values.length);
  }

  @Override
  public int ints1000(int[] values) {
    return bench.sum(values, values.length);
  }

  @Override
  public int bytes1M(byte[] bytes) {
    return bench.sum_bytes(bytes, bytes.length);
  }

  @Override
  public int ints1000Written(int[] values) {
    bench.negate(values, values.length);
    return values[0];
  }

  @Override
  public int ints1000Critical(int[] values) {
    return pinned.sum(values, values.length);
  }

  @Override
  public int bytes1MCritical(byte[] bytes) {
    return pinned.sum_bytes(bytes, bytes.length);
  }

  @Override
  public int ints1000Direct() {
    return bench.sum(direct.ints(), 1000);
  }

  @Override
  public int bytes1MDirect() {
    return bench.sum_bytes(direct.bytes(), 1 << 20);
  }

  @Override
  public int upcall(int a, int b) {
    return bench.apply(operation, a, b);
  }

  @Override
  public int makeStub(IntBinaryOperator operation, int a, int b) {
    return bench.apply(operation::applyAsInt, a, b);
  }

  @Override
  public int errno(int code) {
    bench.fail(code);
    return runtime.getLastError();
  }

  @Override
  public int handle(int value) {
    Pointer counter = bench.open_counter(value);
    try {
      return bench.use_counter(counter);
    } finally {
      bench.close_counter(counter);
    }
  }

  @Override
  public int twoOuts() {
    IntByReference width = new IntByReference();
    IntByReference height = new IntByReference();
    bench.size(width, height);
    return width.intValue() + height.intValue();
  }
}
