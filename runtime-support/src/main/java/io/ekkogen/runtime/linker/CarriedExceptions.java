package io.ekkogen.runtime.linker;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Carries what a callback throws over the native frames beneath it, to the call that led there.
 * Native code gets zero for that call and, until it has returned, for every other.
 */
public final class CarriedExceptions {
  private static final StackWalker FRAMES =
      StackWalker.getInstance(
          Set.of(StackWalker.Option.RETAIN_CLASS_REFERENCE, StackWalker.Option.SHOW_HIDDEN_FRAMES));

  /** How many threads have one: what a call without callbacks has to look at is this alone. */
  private static final AtomicInteger COUNT = new AtomicInteger();

  private static final ThreadLocal<Throwable> PENDING = new ThreadLocal<>();

  private static final MethodHandle RETHROW = find("rethrow", void.class);
  private static final MethodHandle IS_CLEAR = find("isClear", boolean.class);
  private static final MethodHandle CATCH = find("caught", void.class, Throwable.class);

  static {
    // Links what it takes, for which there may be no room on the stack when it is needed.
    leadsToACall();
    new Throwable().getStackTrace();
  }

  private CarriedExceptions() {}

  /** A downcall that, when it has returned, throws what a callback threw. */
  public static MethodHandle rethrowing(MethodHandle downcall) {
    Class<?> result = downcall.type().returnType();
    MethodHandle rethrowing =
        MethodHandles.filterReturnValue(
            downcall,
            result == void.class
                ? RETHROW
                : MethodHandles.foldArguments(
                    MethodHandles.identity(result),
                    MethodHandles.dropArguments(RETHROW, 0, result)));
    return MethodHandles.foldArguments(rethrowing, StackRoom.ASK);
  }

  /**
   * A downcall that returns its result whatever a callback threw, which {@link #throwPending()}
   * then throws: a result that has to be released must not be lost.
   */
  public static MethodHandle leavingPending(MethodHandle downcall) {
    return MethodHandles.foldArguments(downcall, StackRoom.ASK);
  }

  /** Throws what a callback threw, if anything, in the call that has just returned. */
  public static void throwPending() throws Throwable {
    rethrow();
  }

  /** The target of an upcall, which throws nothing. */
  public static MethodHandle carrying(MethodHandle upcall) {
    MethodType type = upcall.type();
    MethodHandle zero = MethodHandles.empty(type);
    MethodHandle caught =
        MethodHandles.filterReturnValue(
            CATCH, MethodHandles.empty(MethodType.methodType(type.returnType())));
    return MethodHandles.guardWithTest(
        MethodHandles.dropArguments(IS_CLEAR, 0, type.parameterList()),
        MethodHandles.catchException(upcall, Throwable.class, caught),
        zero);
  }

  private static boolean isClear() {
    return COUNT.get() == 0 || PENDING.get() == null;
  }

  private static void rethrow() throws Throwable {
    if (COUNT.get() != 0) {
      rethrowPending();
    }
  }

  private static void rethrowPending() throws Throwable {
    Throwable pending = PENDING.get();
    if (pending != null) {
      PENDING.remove();
      COUNT.decrementAndGet();
      throw pending;
    }
  }

  private static void caught(Throwable thrown) {
    if (thrown instanceof ClosedCallbackException closed) {
      closed.log();
    } else if (mayLeadToACall()) {
      PENDING.set(thrown);
      COUNT.incrementAndGet();
    } else {
      reportUncaught(thrown);
    }
  }

  /** What has used up the stack, so that nobody can look at it, came through calls. */
  private static boolean mayLeadToACall() {
    try {
      return leadsToACall();
    } catch (StackOverflowError noRoom) {
      return true;
    }
  }

  /** Whether this thread came here through a call that will throw what is carried. */
  private static boolean leadsToACall() {
    return FRAMES.walk(
        frames ->
            frames.anyMatch(frame -> CallsBack.class.isAssignableFrom(frame.getDeclaringClass())));
  }

  private static void reportUncaught(Throwable thrown) {
    Thread thread = Thread.currentThread();
    thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
  }

  private static MethodHandle find(String name, Class<?> result, Class<?>... parameters) {
    try {
      return MethodHandles.lookup()
          .findStatic(CarriedExceptions.class, name, MethodType.methodType(result, parameters));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
