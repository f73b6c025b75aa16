package io.ekkogen.runtime.linker;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Carries what a callback throws over the native frames beneath it, to the call that led there.
 * Native code gets zero for that call and, until it has returned, for every other. What no call is
 * to throw is reported.
 */
public final class PendingCallbackExceptions {
  /**
   * In nanoseconds. Native code that still calls back after that long looks at no result: it is an
   * event loop, which would go on forever with nothing but zeros.
   */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

  private static final StackWalker FRAMES =
      StackWalker.getInstance(
          Set.of(StackWalker.Option.RETAIN_CLASS_REFERENCE, StackWalker.Option.SHOW_HIDDEN_FRAMES));

  /** How many threads have one: what a call without callbacks has to look at is this alone. */
  private static final AtomicInteger COUNT = new AtomicInteger();

  private static final ThreadLocal<Pending> PENDING = new ThreadLocal<>();

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodHandle RETHROW = Surroundings.find(LOOKUP, "rethrow", void.class);
  private static final MethodHandle IS_PLAIN = Surroundings.find(LOOKUP, "isPlain", boolean.class);
  private static final MethodHandle IS_CLEAR = Surroundings.find(LOOKUP, "isClear", boolean.class);
  private static final MethodHandle CAUGHT = caught("caught");
  private static final MethodHandle CAUGHT_WHILE_WAITING = caught("caughtWhileWaiting");

  /** In nanoseconds; tests have their own. */
  static LongSupplier clock = System::nanoTime;

  static {
    // Links what it takes, for which there may be no room on the stack when it is needed.
    leadsToACall();
    new Throwable().getStackTrace();
    new Pending(null, null, clock.getAsLong()).isOverdue();
  }

  private PendingCallbackExceptions() {}

  /**
   * What the call in progress is to throw.
   *
   * @param since in nanoseconds
   */
  private record Pending(Throwable thrown, ExceptionSource source, long since) {
    boolean isOverdue() {
      return clock.getAsLong() - since >= PATIENCE
          && source.exceptions() == ExceptionPolicy.BY_CALL;
    }
  }

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
    return MethodHandles.foldArguments(rethrowing, StackReserve.PROBE);
  }

  /**
   * A downcall that returns its result whatever a callback threw, which {@link #throwPending()}
   * then throws: a result that has to be released must not be lost.
   */
  public static MethodHandle leavingPending(MethodHandle downcall) {
    return MethodHandles.foldArguments(downcall, StackReserve.PROBE);
  }

  /** Throws what a callback threw, if anything, in the call that has just returned. */
  public static void throwPending() throws Throwable {
    rethrow();
  }

  /**
   * A downcall that waits for callbacks. What these throw is reported, unless their policy is
   * {@link ExceptionPolicy#THROW}; that is left for a handle around this one.
   */
  public static MethodHandle waiting(MethodHandle downcall) {
    return WaitingCalls.waiting(downcall);
  }

  /**
   * The target of an upcall, which throws nothing.
   *
   * @param upcall takes an {@link ExceptionSource} first
   */
  public static MethodHandle carrying(MethodHandle upcall) {
    MethodHandle plain = caught(upcall, CAUGHT);
    MethodHandle whileWaiting = WaitingCalls.within(caught(upcall, CAUGHT_WHILE_WAITING));
    MethodHandle zero = MethodHandles.empty(upcall.type());
    return guard(IS_PLAIN, plain, guard(IS_CLEAR, whileWaiting, zero));
  }

  private static MethodHandle guard(MethodHandle test, MethodHandle yes, MethodHandle no) {
    return MethodHandles.guardWithTest(
        MethodHandles.dropArguments(test, 0, yes.type().parameterList()), yes, no);
  }

  private static MethodHandle caught(MethodHandle upcall, MethodHandle caught) {
    Class<?> source = upcall.type().parameterType(0);
    MethodHandle zero = MethodHandles.empty(MethodType.methodType(upcall.type().returnType()));
    MethodHandle handler =
        MethodHandles.filterReturnValue(
            caught.asType(caught.type().changeParameterType(1, source)), zero);
    return MethodHandles.catchException(upcall, Throwable.class, handler);
  }

  private static MethodHandle caught(String name) {
    return Surroundings.find(LOOKUP, name, void.class, Throwable.class, ExceptionSource.class);
  }

  /** Whether a callback may run, in a call that does not wait for it. */
  private static boolean isPlain() {
    return (COUNT.get() == 0 || PENDING.get() == null || isGivenUp())
        && !WaitingCalls.isInnermost();
  }

  private static boolean isClear() {
    return PENDING.get() == null;
  }

  /** Reports what has been pending for too long; whether it had. */
  private static boolean isGivenUp() {
    Pending pending = PENDING.get();
    if (!pending.isOverdue()) {
      return false;
    }
    clear();
    report(pending.thrown, pending.source);
    return true;
  }

  private static void rethrow() throws Throwable {
    if (COUNT.get() != 0) {
      rethrowPending();
    }
  }

  private static void rethrowPending() throws Throwable {
    Pending pending = PENDING.get();
    if (pending != null) {
      clear();
      throw pending.thrown;
    }
  }

  private static void clear() {
    PENDING.remove();
    COUNT.decrementAndGet();
  }

  private static void caught(Throwable thrown, ExceptionSource source) {
    if (thrown instanceof ClosedCallbackException closed) {
      closed.log();
    } else if (source.exceptions() != ExceptionPolicy.REPORT && mayLeadToACall()) {
      carry(thrown, source);
    } else {
      report(thrown, source);
    }
  }

  private static void caughtWhileWaiting(Throwable thrown, ExceptionSource source) {
    if (thrown instanceof ClosedCallbackException closed) {
      closed.log();
    } else if (source.exceptions() == ExceptionPolicy.THROW) {
      carry(thrown, source);
    } else {
      report(thrown, source);
    }
  }

  private static void carry(Throwable thrown, ExceptionSource source) {
    PENDING.set(new Pending(thrown, source, clock.getAsLong()));
    COUNT.incrementAndGet();
  }

  private static void report(Throwable thrown, ExceptionSource source) {
    try {
      source.report(thrown);
    } catch (Throwable failed) {
      UncaughtExceptions.report(failed);
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
}
