package io.ekkogen.cli.run;

import io.ekkogen.runtime.js.EkkoContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;

/**
 * Passes Ctrl-C and SIGTERM to a script. If the script does not answer, the JVM ends.
 *
 * <p>The JDK has no public API for signals: {@code sun.misc.Signal} is used by reflection, because
 * the compiler's warning about it cannot be suppressed. Without it, a signal ends the JVM.
 */
public final class SignalForwarding {
  private static final Map<String, Integer> EXIT_CODES = Map.of("INT", 130, "TERM", 143);

  private SignalForwarding() {}

  /** Begins to pass signals to a context; lasts as long as the JVM. */
  public static void to(EkkoContext context) {
    try {
      Class<?> signalType = Class.forName("sun.misc.Signal");
      Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
      Method handle = signalType.getMethod("handle", signalType, handlerType);
      for (Map.Entry<String, Integer> signal : EXIT_CODES.entrySet()) {
        Object handler =
            Proxy.newProxyInstance(
                handlerType.getClassLoader(),
                new Class<?>[] {handlerType},
                (proxy, method, arguments) -> forward(context, signal.getKey(), signal.getValue()));
        handle.invoke(
            null, signalType.getConstructor(String.class).newInstance(signal.getKey()), handler);
      }
    } catch (ReflectiveOperationException e) {
      // no jdk.unsupported in this Java runtime, or -Xrs leaves the signals to the system
    }
  }

  private static Object forward(EkkoContext context, String name, int exitCode) {
    if (!context.signal("SIG" + name)) {
      System.exit(exitCode);
    }
    return null;
  }
}
