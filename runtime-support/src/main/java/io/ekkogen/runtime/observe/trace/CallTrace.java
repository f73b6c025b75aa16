package io.ekkogen.runtime.observe.trace;

import io.ekkogen.runtime.observe.CallObserver;
import io.ekkogen.runtime.observe.CallOutcome;
import io.ekkogen.runtime.observe.EscapedText;
import io.ekkogen.runtime.observe.ObservedFunction;
import io.ekkogen.runtime.observe.RawValue;
import io.ekkogen.runtime.observe.ValueText;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Prints calls, each with its result and duration. Nested calls are indented below it.
 *
 * <p>The line of a call is started before the call, so that a call that never returns is printed
 * too. If another line comes in between, the result gets a separate line, which repeats the
 * function's name.
 */
public final class CallTrace implements CallObserver {
  private static final String INDENT = "  ";

  /** The maximum indentation. */
  private static final int DEEPEST = 32;

  private final PrintStream out;
  private final LongSupplier nanoTime;
  private final ValueText values = ValueText.here();
  private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

  /** The call whose line is incomplete; null if the last line is complete. */
  private Object unfinished;

  /** Creates a trace to {@code out}, which must not buffer more than a line. */
  public CallTrace(PrintStream out, LongSupplier nanoTime) {
    this.out = out;
    this.nanoTime = nanoTime;
  }

  @Override
  public Consumer<CallOutcome> begins(ObservedFunction function, List<RawValue> arguments) {
    int indent = depth.get();
    String start =
        "[%s] %s%s"
            .formatted(
                threadName(),
                INDENT.repeat(Math.min(indent, DEEPEST)),
                EscapedText.plain(function.label()));
    String call =
        arguments.stream().map(values::of).collect(Collectors.joining(", ", start + "(", ")"));
    Object line = new Object();
    begin(line, call);
    depth.set(indent + 1);
    long began = nanoTime.getAsLong();
    return outcome -> {
      long nanos = nanoTime.getAsLong() - began;
      depth.set(indent);
      end(line, start, " %s  (%s)".formatted(text(outcome), duration(nanos)));
    };
  }

  private synchronized void begin(Object line, String call) {
    if (unfinished != null) {
      out.println();
    }
    unfinished = line;
    out.print(call);
    out.flush();
  }

  private synchronized void end(Object line, String start, String result) {
    if (unfinished == line) {
      out.println(result);
    } else {
      if (unfinished != null) {
        out.println();
      }
      out.println(start + " …" + result);
    }
    out.flush();
    unfinished = null;
  }

  private String text(CallOutcome outcome) {
    if (outcome.thrown() != null) {
      return "threw " + EscapedText.plain(outcome.thrown().toString());
    }
    String result = "= " + (outcome.result() == null ? "void" : values.of(outcome.result()));
    return outcome.errorCode().isPresent()
        ? result + ", error code " + outcome.errorCode().getAsInt()
        : result;
  }

  private static String duration(long nanos) {
    if (nanos < 10_000) {
      return nanos + " ns";
    }
    return nanos < 10_000_000 ? nanos / 1_000 + " µs" : nanos / 1_000_000 + " ms";
  }

  /** The thread's name; virtual threads have none by default. */
  private static String threadName() {
    Thread thread = Thread.currentThread();
    return thread.getName().isEmpty() ? "#" + thread.getId() : EscapedText.plain(thread.getName());
  }
}
