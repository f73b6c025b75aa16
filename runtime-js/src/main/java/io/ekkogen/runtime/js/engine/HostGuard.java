package io.ekkogen.runtime.js.engine;

import io.ekkogen.runtime.script.ScriptAccess;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;

/**
 * Exposes Java objects to the host's scripts, and converts all exceptions, including those caused
 * by wrong arguments, to JavaScript errors that do not mention Java.
 */
public final class HostGuard {
  private final Value wrapMethods;
  private final Value wrapFunction;
  private final ScriptErrors errors;

  public HostGuard(ScriptRunner runner, ScriptErrors errors) {
    ProxyExecutable exhaust =
        arguments -> {
          throw new StackOverflowError();
        };
    Value wrappers = runner.call("engine/guard.js", runner.intrinsics(), exhaust);
    wrapMethods = wrappers.getMember("methods");
    wrapFunction = wrappers.getMember("wrap");
    this.errors = errors;
  }

  /**
   * Wraps a Java object in a script object with its {@link ScriptAccess} methods.
   *
   * @param host its class is not public, so that the engine cannot expose it directly
   */
  public Value guard(Object host) {
    Map<String, Object> functions = new HashMap<>();
    for (Method method : host.getClass().getMethods()) {
      if (method.isAnnotationPresent(ScriptAccess.class)) {
        method.setAccessible(true); // the class is not public
        functions.put(method.getName(), guarded(arguments -> invoke(host, method, arguments)));
      }
    }
    return wrapMethods.execute(ProxyObject.fromMap(functions));
  }

  /** Wraps a Java function. */
  public Value guard(Function function) {
    return wrapFunction.execute(guarded(function));
  }

  private ProxyExecutable guarded(Function function) {
    return arguments -> {
      try {
        return function.call(arguments);
      } catch (Throwable e) {
        throw errors.toScript(e);
      }
    };
  }

  private static Object invoke(Object host, Method method, Value[] arguments) throws Throwable {
    Class<?>[] types = method.getParameterTypes();
    Object[] converted = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      converted[i] = arguments[i].as(types[i]);
    }
    try {
      return method.invoke(host, converted);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** A Java function that scripts call. */
  @FunctionalInterface
  public interface Function {
    Object call(Value[] arguments) throws Throwable;
  }
}
