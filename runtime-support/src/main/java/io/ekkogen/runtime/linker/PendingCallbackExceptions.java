package io.ekkogen.runtime.linker;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Carries an exception of a callback across the native frames below it, to the downcall that led to
 * the callback. Native code gets zero from that callback and, until the downcall has returned, from
 * every other. An exception that no downcall will throw is reported.
 */
public final class PendingCallbackExceptions {
  /**
   * How long an exception stays pending while native code keeps calling back, in nanoseconds.
   * Native code that calls back for longer ignores results: it is an event loop, which would run
   * forever and get only zeros.
   */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

  private static final StackWalker FRAMES =
      StackWalker.getInstance(
          Set.of(StackWalker.Option.RETAIN_CLASS_REFERENCE, StackWalker.Option.SHOW_HIDDEN_FRAMES));

  /**
   * The number of threads with a pending exception. A call without callbacks needs to check only
   * this.
   */
  private static final AtomicInteger COUNT = new AtomicInteger();

  private static final ThreadLocal<Pending> PENDING = new ThreadLocal<>();

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodHandle RETHROW =
      HandleLookup.findStatic(LOOKUP, "throwPending", void.class);
  private static final MethodHandle IS_PLAIN =
      HandleLookup.findStatic(LOOKUP, "isPlain", boolean.class);
  private static final MethodHandle IS_CLEAR =
      HandleLookup.findStatic(LOOKUP, "isClear", boolean.class);
  private static final MethodHandle SKIPPED =
      HandleLookup.findVirtual(LOOKUP.in(ExceptionSource.class), "skipped", void.class);
  private static final MethodHandle CAUGHT = caught("caught");
  private static final MethodHandle CAUGHT_WHILE_WAITING = caught("caughtWhileWaiting");

  /** The time in nanoseconds; tests replace it. */
  static LongSupplier clock = System::nanoTime;

  static {
    // Links these now: there may not be enough stack left when they are needed.
    leadsToACall();
    new Throwable().getStackTrace();
    new Pending(null, null, clock.getAsLong()).isOverdue();
  }

  private PendingCallbackExceptions() {}

  /**
   * The exception that the call in progress will throw.
   *
   * @param since in nanoseconds
   */
  private record Pending(Throwable thrown, ExceptionSource source, long since) {
    boolean isOverdue() {
      return clock.getAsLong() - since >= PATIENCE
          && source.exceptions() == ExceptionPolicy.BY_CALL;
    }
  }

  /** Wraps a downcall so that, after it has returned, it throws the exception of a callback. */
  public static MethodHandle rethrowing(MethodHandle downcall) {
    return leavingPending(Surroundings.whenReturned(downcall, RETHROW));
  }

  /**
   * Wraps a downcall so that it returns its result even if a callback threw. The caller then calls
   * {@link #throwPending()}. For results that must be released: they would be lost otherwise.
   */
  public static MethodHandle leavingPending(MethodHandle downcall) {
    return MethodHandles.foldArguments(downcall, StackReserve.PROBE);
  }

  /** Throws the exception of a callback in the call that has just returned, if there was one. */
  public static void throwPending() throws Throwable {
    if (COUNT.get() != 0) {
      rethrowPending();
    }
  }

  /**
   * Wraps a downcall that waits for callbacks. Exceptions of these are reported, unless their
   * policy is {@link ExceptionPolicy#THROW}; these stay pending for a handle around this one.
   */
  public static MethodHandle waiting(MethodHandle downcall) {
    return WaitingCalls.waiting(downcall);
  }

  /**
   * Wraps the target of an upcall so that it never throws. From now on, calls that may lead to
   * callbacks make sure that there is enough stack for one.
   *
   * @param upcall takes an {@link ExceptionSource} first
   */
  public static MethodHandle carrying(MethodHandle upcall) {
    StackReserve.enable();
    MethodHandle plain = caught(upcall, CAUGHT);
    MethodHandle whileWaiting = WaitingCalls.within(caught(upcall, CAUGHT_WHILE_WAITING));
    MethodHandle skipped =
        SKIPPED.asType(SKIPPED.type().changeParameterType(0, upcall.type().parameterType(0)));
    MethodHandle zero = MethodHandles.foldArguments(MethodHandles.empty(upcall.type()), skipped);
    return guard(IS_PLAIN, plain, guard(IS_CLEAR, whileWaiting, zero));
  }

  private static MethodHandle guard(MethodHandle test, MethodHandle yes, MethodHandle no) {
    return MethodHandles.guardWithTest(
        MethodHandles.dropArguments(test, 0, yes.type().parameterList()), yes, no);
  }

  private static MethodHandle caught(MethodHandle upcall, MethodHandle caught) {
    Class<?> source = upcall.type().parameterType(0);
    return Surroundings.zeroWhenThrown(
        upcall, caught.asType(caught.type().changeParameterType(1, source)));
  }

  private static MethodHandle caught(String name) {
    return HandleLookup.findStatic(
        LOOKUP, name, void.class, Throwable.class, ExceptionSource.class);
  }

  /** Whether a callback may run, if the innermost call is not one that waits for callbacks. */
  private static boolean isPlain() {
    return (COUNT.get() == 0 || PENDING.get() == null || isGivenUp())
        && !WaitingCalls.isInnermost();
  }

  private static boolean isClear() {
    return PENDING.get() == null;
  }

  /**
   * Reports the pending exception if it has been pending for too long, and returns whether it had.
   */
  private static boolean isGivenUp() {
    Pending pending = PENDING.get();
    if (!pending.isOverdue()) {
      return false;
    }
    clear();
    report(pending.thrown, pending.source);
    return true;
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

  /** A walk that overflows the stack counts as yes: only nested calls use up a stack. */
  private static boolean mayLeadToACall() {
    try {
      return leadsToACall();
    } catch (StackOverflowError noRoom) {
      return true;
    }
  }

  /** Whether the stack of this thread has a call that will throw a pending exception. */
  private static boolean leadsToACall() {
    return FRAMES.walk(
        frames ->
            frames.anyMatch(
                frame -> InvokesCallbacks.class.isAssignableFrom(frame.getDeclaringClass())));
  }
}
