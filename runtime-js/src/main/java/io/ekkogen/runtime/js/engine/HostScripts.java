package io.ekkogen.runtime.js.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.graalvm.polyglot.Value;

/**
 * The scripts of the host that few scripts of users need. Each is evaluated at its first use, once
 * for a context, and called with the built-in functions and the function {@code use(name)}, which
 * gives it what the others returned.
 */
public final class HostScripts {
  private final Map<String, Value> known = new HashMap<>();
  private final Map<String, Supplier<Object>> hosts = new HashMap<>();
  private final ScriptRunner runner;
  private final HostGuard guard;
  private final Value use;

  public HostScripts(ScriptRunner runner, HostGuard guard) {
    this.runner = runner;
    this.guard = guard;
    use = guard.guard(arguments -> use(arguments[0].asString()));
  }

  /** Gives the scripts a value. */
  public void add(String name, Value value) {
    known.put(name, value);
  }

  /**
   * Gives the scripts an object of Java.
   *
   * @param host creates it; its class is not public
   */
  public void addHost(String name, Supplier<Object> host) {
    hosts.put(name, host);
  }

  /** The function {@code use}. */
  public Value user() {
    return use;
  }

  /**
   * What was added under a name, or what a script returned.
   *
   * @param name {@code std/path} for {@code std/path.js}
   */
  public Value use(String name) {
    Value value = known.get(name);
    if (value == null) {
      Supplier<Object> host = hosts.get(name);
      value =
          host != null
              ? guard.guard(host.get())
              : runner.call(name + ".js", runner.intrinsics(), use);
      known.put(name, value);
    }
    return value;
  }
}
