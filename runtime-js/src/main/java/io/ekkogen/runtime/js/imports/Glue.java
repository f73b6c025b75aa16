package io.ekkogen.runtime.js.imports;

import io.ekkogen.runtime.js.engine.ScriptRunner;
import io.ekkogen.runtime.js.module.NativeModule;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * The glue of a module, which consists of functions that begin a line. The last one makes the
 * module; those before it are the parts of a large library, each parsed when it is asked for.
 */
final class Glue {
  private static final Pattern PART = Pattern.compile("(?m)^(?=\\(function )");

  private final String name;
  private final String[] parts;
  private final ScriptRunner runner;

  Glue(NativeModule module, ScriptRunner runner) {
    name = BuiltinModules.NATIVE + module.name();
    parts = PART.split(module.glue());
    this.runner = runner;
  }

  /** Creates the module's exports. */
  Value module(Object host, Value rt) {
    ProxyExecutable part = arguments -> part(arguments[0].asInt());
    return eval(parts[parts.length - 1]).execute(host, rt, part);
  }

  /** A part by its number, without the comment before the first one. */
  private Value part(int index) {
    boolean startsWithComment = !parts[0].startsWith("(");
    return eval(parts[startsWithComment ? index + 1 : index]);
  }

  private Value eval(String text) {
    return runner.eval(Source.newBuilder("js", text, name).internal(true).buildLiteral());
  }
}
