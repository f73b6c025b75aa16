package io.ekkogen.runtime.js;

import io.ekkogen.runtime.js.engine.ScriptErrors;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import io.ekkogen.runtime.script.ScriptAccess;
import java.nio.ByteOrder;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.graalvm.polyglot.Value;

/**
 * The Java side of process.js.
 *
 * @param exit ends the run; does not return if a script runs
 */
record ProcessHost(
    ContextSettings settings,
    ProcessEvents events,
    RunState state,
    ScriptErrors errors,
    IntConsumer exit) {

  /** Takes the functions by which the host calls listeners. */
  @ScriptAccess
  public void attach(Value functions) {
    events.attach(functions);
  }

  /** The path of the script that is run. */
  @ScriptAccess
  public String script() {
    return events.script();
  }

  @ScriptAccess
  public int argumentCount() {
    return settings.arguments().size();
  }

  @ScriptAccess
  public String argument(int index) {
    return settings.arguments().get(index);
  }

  /** The environment: a name, then its value, and so on, each ended by NUL. */
  @ScriptAccess
  public String environment() {
    StringBuilder all = new StringBuilder();
    new TreeMap<>(settings.environment())
        .forEach((name, value) -> all.append(name).append('\0').append(value).append('\0'));
    return all.toString();
  }

  @ScriptAccess
  public String workingDirectory() {
    return settings.workingDirectory().toString();
  }

  /** The operating system, by Node's names. */
  @ScriptAccess
  public String platform() {
    OperatingSystem os = Platform.current().os();
    return os == OperatingSystem.WINDOWS ? "win32" : os.isLinux() ? "linux" : os.key();
  }

  /** The architecture, by Node's names. */
  @ScriptAccess
  public String architecture() {
    return switch (Platform.current().arch()) {
      case X86 -> "ia32";
      case PPC64LE -> "ppc64";
      case LOONGARCH64 -> "loong64";
      default -> Platform.current().arch().key();
    };
  }

  @ScriptAccess
  public String systemVersion() {
    return System.getProperty("os.version");
  }

  @ScriptAccess
  public int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  @ScriptAccess
  public String endianness() {
    return ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? "LE" : "BE";
  }

  @ScriptAccess
  public double id() {
    return ProcessHandle.current().pid();
  }

  @ScriptAccess
  public boolean isTerminal(boolean isError) {
    return settings.terminal().is(isError);
  }

  /** The width of the terminal; 0 if it is not known. */
  @ScriptAccess
  public int columns() {
    return settings.terminal().columns();
  }

  @ScriptAccess
  public void write(boolean isError, String text) {
    output(isError).print(text);
  }

  /** Writes bytes of an ArrayBuffer. */
  @ScriptAccess
  public void writeBytes(boolean isError, Value buffer, int offset, int length) {
    byte[] bytes = new byte[length];
    buffer.readBuffer(offset, bytes, 0, length);
    output(isError).write(bytes);
  }

  private ScriptOutput output(boolean isError) {
    return isError ? settings.err() : settings.out();
  }

  /** Says whether a signal has a listener. */
  @ScriptAccess
  public void setListening(String signal, boolean isListening) {
    events.setListening(signal, isListening);
  }

  /** Reports an error that a listener of {@code exit} threw. */
  @ScriptAccess
  public void reportAtExit(Value thrown) {
    state.report("Uncaught " + errors.describe(thrown), null);
  }

  /** Ends the run; does not return, and runs no {@code finally} block of the script. */
  @ScriptAccess
  public void exit(int status) {
    exit.accept(status);
  }
}
