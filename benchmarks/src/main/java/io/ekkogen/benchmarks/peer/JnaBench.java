package io.ekkogen.benchmarks.peer;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.nio.Buffer;

/** The library as JNA's users write it, under the names of C. */
public interface JnaBench extends Library {
  /** A pointer to a function. */
  interface Operation extends Callback {
    int invoke(int a, int b);
  }

  int add(int a, int b);

  double mix(int a, long b, double c, float d, byte e, short f, byte g, int h);

  int text_length(String text);

  String version();

  Pointer copy_text(String text);

  void free_text(Pointer text);

  double distance(JnaPoint a, JnaPoint b);

  JnaPoint.ByValue add_points(JnaPoint.ByValue a, JnaPoint.ByValue b);

  int sum(int[] values, int count);

  int sum(Buffer values, int count);

  int sum_bytes(byte[] bytes, int count);

  int sum_bytes(Buffer bytes, int count);

  void negate(int[] values, int count);

  int apply(Operation operation, int a, int b);

  int fail(int code);

  void size(IntByReference width, IntByReference height);

  Pointer open_counter(int value);

  int use_counter(Pointer counter);

  void close_counter(Pointer counter);
}
