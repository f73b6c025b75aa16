package io.ekkogen.runtime.linker;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/**
 * Checks that the stack has enough room for callbacks. HotSpot throws StackOverflowError where a
 * method begins. In a callback that is too late: in the JVM's methods below ours it would end the
 * JVM, and those that handle an exception would fail too. So a call that may lead to callbacks
 * probes the stack beforehand.
 *
 * <p>Calls are not probed until the program makes its first callback: no native code can call one
 * before. From then on even a call without callbacks may lead to one that native code keeps, or
 * that an outer call was given.
 *
 * <p>A probe costs one to three nanoseconds. When a method begins, HotSpot touches each page that
 * its frame takes in the interpreter, even if the method is compiled: a method with many local
 * variables probes much stack. No Java source has a method with so many, so its class file is
 * generated here.
 */
final class StackReserve {
  /**
   * The size of the reserve, in words. Interpreted callback adapters use up to half of it, until
   * they are compiled; the rest is for the native code that leads to the callback.
   */
  private static final int ROOM = 4096;

  /**
   * The size of the code, in bytes: more than HotSpot inlines. A compiled callback would otherwise
   * probe, where it begins, for the calls inlined in it.
   */
  private static final int TOO_LARGE_TO_INLINE = 400;

  /** Does nothing until {@link #enable}. */
  private static final MutableCallSite SITE =
      new MutableCallSite(MethodHandles.empty(MethodType.methodType(void.class)));

  /**
   * A handle without parameters that throws StackOverflowError when the reserve is not available,
   * once a callback may need it.
   */
  static final MethodHandle PROBE = SITE.dynamicInvoker();

  private static boolean isEnabled;

  /** The array that the method reads. Not final: the compiler would then remove the read. */
  static int[] seen = {};

  // Constants of the class file format.
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

  /** Makes calls probe the stack from now on. Called before each stub of a callback is made. */
  static synchronized void enable() {
    if (!isEnabled) {
      isEnabled = true;
      SITE.setTarget(define());
      MutableCallSite.syncAll(new MutableCallSite[] {SITE});
    }
  }

  private static MethodHandle define() {
    try {
      MethodHandles.Lookup frame = MethodHandles.lookup().defineHiddenClass(classFile(), true);
      return frame.findStatic(frame.lookupClass(), "probe", MethodType.methodType(void.class));
    } catch (ReflectiveOperationException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A class with {@code static void probe() { StackReserve.seen.length; }}, padded with NOPs. */
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
