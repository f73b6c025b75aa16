package io.ekkogen.conformance.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.conformance.Endurance;
import io.ekkogen.conformance.Forked;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.callbacks.Callbacks;
import io.ekkogen.conformance.callbacks.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Callbacks that overflow the stack. Forked, because a fault here ends the JVM; and run with
 * several compilers, whose frame sizes differ. Long runs overflow it from three times as many
 * depths.
 */
@Rules("F-142")
@Tag("stack-exhaustion")
class CallbackOverflowTest {

  @ParameterizedTest
  @CsvSource({"-Xint, 5", "-XX:TieredStopAtLevel=1, 20", Forked.OPTIMIZED + ", 20"})
  void anOverflowArrivesAtTheCallerAndTheJvmLives(String compiled, int depths) throws Exception {
    assertThat(
            Forked.java(
                compiled,
                Forked.main(OverflowMain.class),
                Integer.toString(Endurance.count(depths, 3 * depths))))
        .isEqualTo(
            """
            in Java: the same
            through native code: StackOverflowError
            in Java that calls: StackOverflowError
            on a thread of native code: 3 of 3, then 5
            """);
  }

  /** Overflows from many depths, so that the end of the stack is reached at many places. */
  static final class OverflowMain {
    private static int depths;
    private static final Callbacks LIB = Callbacks.load();

    private static StackOverflowError thrown;

    public static void main(String[] args) {
      depths = Integer.parseInt(args[0]);
      System.out.print("in Java: " + (isTheSameInJava() ? "the same" : "another") + "\n");
      System.out.print("through native code: " + from(OverflowMain::throughNativeCode) + "\n");
      System.out.print("in Java that calls: " + from(OverflowMain::calling) + "\n");
      System.out.print("on a thread of native code: " + onAnotherThread() + "\n");
    }

    private static boolean isTheSameInJava() {
      for (int i = 0; i < depths; i++) {
        Throwable caught = overflow(i, depth -> LIB.callInt(OverflowMain::recordOverflow, depth));
        if (caught != thrown) {
          return false;
        }
      }
      return true;
    }

    private static int recordOverflow(int depth) {
      try {
        return endless(depth);
      } catch (StackOverflowError e) {
        thrown = e;
        throw e;
      }
    }

    private static int endless(int depth) {
      return endless(depth + 1) + 1;
    }

    private static int throughNativeCode(int depth) {
      return LIB.callInt(it -> throughNativeCode(it + 1), depth) + 1;
    }

    private static int calling(int depth) {
      return LIB.callInt(it -> it, depth) + calling(depth + 1);
    }

    private static String from(IntUnaryOperator overflowing) {
      String name = "";
      for (int i = 0; i < depths; i++) {
        name = overflow(i, overflowing).getClass().getSimpleName();
        if (LIB.callInt(it -> it, 7) != 7) {
          return "and then nothing works";
        }
      }
      return name;
    }

    /** Starts {@code depth} frames deeper. */
    private static Throwable overflow(int depth, IntUnaryOperator overflowing) {
      if (depth > 0) {
        return overflow(depth - 1, overflowing);
      }
      try {
        overflowing.applyAsInt(0);
        return null;
      } catch (StackOverflowError e) {
        return e;
      }
    }

    /** Overflows on a thread of native code, without a downcall on the stack. */
    private static String onAnotherThread() {
      List<Throwable> uncaught = new ArrayList<>();
      Thread.setDefaultUncaughtExceptionHandler((thread, error) -> uncaught.add(error));
      Listener overflowing = (event, user) -> endless(event);
      LIB.listen(overflowing, null);
      LIB.fireOnThread(1, 3);
      uncaught.removeIf(error -> !(error instanceof StackOverflowError));
      Listener plain = (event, user) -> event;
      LIB.listen(plain, null);
      return uncaught.size() + " of 3, then " + LIB.fireOnThread(5, 1);
    }
  }
}
