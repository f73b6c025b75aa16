package io.ekkogen.benchmarks.peer;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.ekkogen.benchmarks.call.Libraries;
import java.nio.Buffer;

/** JNA's direct mapping. */
public final class JnaDirectPeer extends JnaPeer {
  private static final class Bench implements JnaBench {
    static {
      Native.register(Bench.class, Libraries.bench());
    }

    @Override
    public native int add(int a, int b);

    @Override
    public native double mix(int a, long b, double c, float d, byte e, short f, byte g, int h);

    @Override
    public native int text_length(String text);

    @Override
    public native String version();

    @Override
    public native Pointer copy_text(String text);

    @Override
    public native void free_text(Pointer text);

    @Override
    public native double distance(JnaPoint a, JnaPoint b);

    @Override
    public native JnaPoint.ByValue add_points(JnaPoint.ByValue a, JnaPoint.ByValue b);

    @Override
    public native int sum(int[] values, int count);

    @Override
    public native int sum(Buffer values, int count);

    @Override
    public native int sum_bytes(byte[] bytes, int count);

    @Override
    public native int sum_bytes(Buffer bytes, int count);

    @Override
    public native void negate(int[] values, int count);

    @Override
    public native int apply(Operation operation, int a, int b);

    @Override
    public native int fail(int code);

    @Override
    public native void size(IntByReference width, IntByReference height);

    @Override
    public native Pointer open_counter(int value);

    @Override
    public native int use_counter(Pointer counter);

    @Override
    public native void close_counter(Pointer counter);
  }

  /** Opens the library. */
  public JnaDirectPeer() {
    super(new Bench());
  }
}
