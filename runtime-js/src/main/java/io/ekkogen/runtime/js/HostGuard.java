package io.ekkogen.runtime.js;

import io.ekkogen.runtime.ScriptAccess;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;

/**
 * Stands between Java and the host's scripts: whatever a Java method throws, or wrong arguments
 * lead to, is a JavaScript error that names nothing of Java.
 */
final class HostGuard {
  private final Value wrap;
  private final ScriptErrors errors;

  HostGuard(ScriptRunner runner, ScriptErrors errors) {
    wrap = runner.call("guard.js", runner.intrinsics());
    this.errors = errors;
  }

  /**
   * What a host's script gets in place of a Java object: an object with its {@link ScriptAccess}
   * methods.
   *
   * @param host of a class that is not public, so that the engine shows it to no script as it is
   */
  Value guard(Object host) {
    Map<String, Object> functions = new HashMap<>();
    for (Method method : host.getClass().getMethods()) {
      if (method.isAnnotationPresent(ScriptAccess.class)) {
        ProxyExecutable function = arguments -> call(host, method, arguments);
        functions.put(method.getName(), function);
      }
    }
    return wrap.execute(ProxyObject.fromMap(functions));
  }

  private Object call(Object host, Method method, Value[] arguments) {
    try {
      Class<?>[] types = method.getParameterTypes();
      Object[] converted = new Object[types.length];
      for (int i = 0; i < types.length; i++) {
        converted[i] = arguments[i].as(types[i]);
      }
      return method.invoke(host, converted);
    } catch (InvocationTargetException e) {
      throw errors.toScript(e.getCause());
    } catch (ReflectiveOperationException | RuntimeException | Error e) {
      throw errors.toScript(e);
    }
  }
}
