package io.ekkogen.runtime.linker;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Room on the stack. A StackOverflowError comes where a method begins. In a callback that is too
 * late for the methods that come before ours, where it would end the JVM, and for those that deal
 * with what was thrown. So a call that may lead to callbacks asks for their room beforehand.
 *
 * <p>Asking costs one to three nanoseconds. Where a method begins, HotSpot makes sure of the room
 * that its frame has in the interpreter, also once it is compiled, by touching each page: a method
 * of many variables asks for much room. Source code has none that large, so its class file is
 * written here.
 */
final class StackReserve {
  /**
   * In words. Up to half of it is taken, until all is compiled, by what surrounds a callback; the
   * rest is for the native code that leads there.
   */
  private static final int ROOM = 4096;

  /**
   * In bytes, and more than HotSpot inlines. A compiled callback would ask, where it begins, for
   * the room of the calls inlined in it.
   */
  private static final int TOO_LARGE_TO_INLINE = 400;

  /** A handle without parameters, which throws StackOverflowError when there is no room. */
  static final MethodHandle PROBE = define();

  /** What the method looks at. Were it final, nothing would be left of that once compiled. */
  static int[] seen = {};

  // What a class file is made of.
  private static final int JAVA_17 = 61;
  private static final int UTF8 = 1;
  private static final int CLASS = 7;
  private static final int FIELD = 9;
  private static final int NAME_AND_TYPE = 12;
  private static final int FINAL = 0x1010;
  private static final int STATIC = 0x0008;
  private static final byte GETSTATIC = (byte) 0xB2;
  private static final byte ARRAYLENGTH = (byte) 0xBE;
  private static final byte POP = 0x57;
  private static final byte RETURN = (byte) 0xB1;

  private StackReserve() {}

  private static MethodHandle define() {
    try {
      MethodHandles.Lookup frame = MethodHandles.lookup().defineHiddenClass(classFile(), true);
      return frame.findStatic(frame.lookupClass(), "probe", MethodType.methodType(void.class));
    } catch (ReflectiveOperationException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A class with {@code static void probe() { StackReserve.seen.length; }}, much of it nothing. */
  private static byte[] classFile() throws IOException {
    byte[] code = new byte[TOO_LARGE_TO_INLINE];
    byte[] end = {GETSTATIC, 0, 10, ARRAYLENGTH, POP, RETURN};
    System.arraycopy(end, 0, code, code.length - end.length, end.length);
    String here = StackReserve.class.getName().replace('.', '/');
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(0xCAFEBABE);
    shorts(out, 0, JAVA_17, 14);
    utf8(out, here + "Frame");
    constant(out, CLASS, 1);
    utf8(out, "java/lang/Object");
    constant(out, CLASS, 3);
    utf8(out, here);
    constant(out, CLASS, 5);
    utf8(out, "seen");
    utf8(out, "[I");
    constant(out, NAME_AND_TYPE, 7, 8);
    constant(out, FIELD, 6, 9);
    utf8(out, "probe");
    utf8(out, "()V");
    utf8(out, "Code");
    shorts(out, FINAL, 2, 4, 0, 0, 1);
    shorts(out, STATIC, 11, 12, 1, 13);
    out.writeInt(12 + code.length);
    shorts(out, 1, ROOM);
    out.writeInt(code.length);
    out.write(code);
    shorts(out, 0, 0, 0);
    return bytes.toByteArray();
  }

  private static void utf8(DataOutputStream out, String text) throws IOException {
    out.writeByte(UTF8);
    out.writeUTF(text);
  }

  private static void constant(DataOutputStream out, int tag, int... indexes) throws IOException {
    out.writeByte(tag);
    shorts(out, indexes);
  }

  private static void shorts(DataOutputStream out, int... values) throws IOException {
    for (int value : values) {
      out.writeShort(value);
    }
  }
}
