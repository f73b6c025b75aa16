package io.ekkogen.runtime.js.glue;

import io.ekkogen.runtime.callback.CallbackOwner;
import io.ekkogen.runtime.callback.CallbackRegistration;
import io.ekkogen.runtime.callback.ScriptCallback;
import io.ekkogen.runtime.js.loop.ScriptCallQueue;
import io.ekkogen.runtime.script.ScriptAccess;
import java.util.function.Function;
import org.graalvm.polyglot.Value;

/** The Java side of callbacks in glue: functions of scripts, and native functions. */
public final class CallbackSupport {
  private final ScriptCallQueue calls;
  private final CallbackReports reports;
  private final Function<String, Value> compiler;
  private final CallbackOwner retained = new RetainedFunctions();

  /**
   * @param compiler evaluates an expression
   */
  CallbackSupport(
      ScriptCallQueue calls, CallbackReports reports, Function<String, Value> compiler) {
    this.calls = calls;
    this.reports = reports;
    this.compiler = compiler;
  }

  /** Compiles a function that converts arguments and results of one callback type. */
  @ScriptAccess
  public Value compile(String source) {
    return compiler.apply(source);
  }

  /** Creates a callback type. */
  @ScriptAccess
  public ScriptCallbackKind kind(String name, String signature) {
    return new ScriptCallbackKind(name, signature);
  }

  /**
   * Wraps a function of a script for native code.
   *
   * @param wrapped takes raw arguments, and returns a number, a Java object with an address, or
   *     null
   */
  @ScriptAccess
  public ScriptCallback wrap(Value function, Value wrapped, ScriptCallbackKind kind) {
    return new JsCallback(function, wrapped, kind, calls, reports, retained);
  }

  /**
   * The function that a script passed, for the function pointer that native code was given; null
   * for a native function, or one of another context.
   */
  @ScriptAccess
  public Value originalAt(ScriptCallbackKind kind, long address) {
    return kind.at(address) instanceof JsCallback own ? own.original() : null;
  }

  /** The function pointer for native code. */
  @ScriptAccess
  public long addressOf(ScriptCallback callback) {
    return callback.address();
  }

  /** Wraps a native function; null for NULL. */
  @ScriptAccess
  public ScriptCallback functionAt(long address) {
    return address == 0 ? null : ScriptCallback.at(address);
  }

  /** Keeps a function alive that native code retains, until the registration is closed. */
  @ScriptAccess
  public CallbackRegistration register(ScriptCallback callback) {
    return CallbackRegistration.ofScript(callback);
  }

  /** Marks a function as retained by native code forever. */
  @ScriptAccess
  public void neverFree(ScriptCallback callback) {
    CallbackRegistration.neverFree(callback);
  }

  @ScriptAccess
  public void closeRegistration(CallbackRegistration registration) {
    registration.close();
  }

  @ScriptAccess
  public boolean isRegistrationClosed(CallbackRegistration registration) {
    return registration.isClosed();
  }
}
