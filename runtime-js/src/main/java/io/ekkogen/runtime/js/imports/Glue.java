package io.ekkogen.runtime.js.imports;

import io.ekkogen.runtime.js.engine.ScriptRunner;
import io.ekkogen.runtime.js.module.NativeModule;
import java.util.List;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * The glue of a module, which consists of functions that begin a line. The last one makes the
 * module; those before it are the parts of a large library, each parsed when it is asked for.
 */
final class Glue {
  private static final String BEGIN = "(function ";
  private static final Pattern PART = Pattern.compile("(?m)^(?=" + Pattern.quote(BEGIN) + ")");

  private final String name;
  private final List<String> parts;
  private final String module;
  private final ScriptRunner runner;

  Glue(NativeModule module, ScriptRunner runner) {
    name = BuiltinModules.NATIVE + module.name();
    List<String> texts = List.of(PART.split(module.glue()));
    parts = texts.stream().filter(text -> text.startsWith(BEGIN)).toList();
    this.module = texts.get(texts.size() - 1);
    this.runner = runner;
  }

  /** Creates the module's exports. */
  Value module(Object host, Value rt) {
    ProxyExecutable part = arguments -> eval(parts.get(arguments[0].asInt()));
    return eval(module).execute(host, rt, part);
  }

  private Value eval(String text) {
    return runner.eval(Source.newBuilder("js", text, name).internal(true).buildLiteral());
  }
}
