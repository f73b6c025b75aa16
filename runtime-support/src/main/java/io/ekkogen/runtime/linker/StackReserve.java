package io.ekkogen.runtime.linker;

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

  /** A handle for {@code static void probe() { StackReserve.seen.length; }}, padded with NOPs. */
  private static MethodHandle define() {
    MethodType type = MethodType.methodType(void.class);
    HiddenClass frame = new HiddenClass(MethodHandles.lookup(), "probe", type);
    int seen = frame.field(StackReserve.class, "seen", int[].class);
    byte[] code = new byte[TOO_LARGE_TO_INLINE];
    byte[] end = {GETSTATIC, 0, (byte) seen, ARRAYLENGTH, POP, RETURN};
    System.arraycopy(end, 0, code, code.length - end.length, end.length);
    return HandleLookup.findStatic(frame.withMethod(code, ROOM), "probe", void.class);
  }
}
