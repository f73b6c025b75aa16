package io.ekkogen.emit.js.glue;

import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.HostMethods;
import io.ekkogen.emit.js.glue.kind.GlueConstants;
import io.ekkogen.emit.js.glue.kind.GlueKind;
import io.ekkogen.emit.js.glue.kind.GlueKinds;
import io.ekkogen.emit.js.module.ModuleExports;
import io.ekkogen.emit.js.source.JsDoc;
import io.ekkogen.emit.js.source.JsText;
import io.ekkogen.model.CPrototype;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Function;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.ExceptionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Generates the descriptions of callback types, and the functions that call native ones. */
final class GlueCallbacks {
  private static final String INDENT = "    ";

  private final Library library;
  private final HostMethods host;
  private final GlueKinds kinds;
  private final GlueConstants constants;
  private final Set<String> exports;
  private final StringBuilder text = new StringBuilder();

  GlueCallbacks(Library library, GlueKinds kinds) {
    this.library = library;
    host = new HostMethods(library);
    this.kinds = kinds;
    constants = kinds.constants();
    exports = Set.copyOf(ModuleExports.of(library));
  }

  String generate() {
    if (library.callsBack()) {
      library.callbacks().forEach(this::add);
    }
    return text.toString();
  }

  private void add(Callback callback) {
    text.append('\n').append(new JsDoc().code(CPrototype.of(callback)).comment("  "));
    text.append(
        "  const %s = rt.callback(%s, %s, () => ({\n"
            .formatted(
                constants.typeOf(callback.jsName()),
                JsText.string(callback.name()),
                JsText.string(callback.asFunction().signature().toString())));
    describe(callback);
    Function called = callback.asFunction(host.call(callback.type()));
    String address = FreeName.of("address", name -> isTaken(callback, name));
    text.append("  }), (%s) => {\n".formatted(address));
    text.append(
        new GlueFunction(called, Optional.empty(), kinds).calling(address).generate().indent(2));
    text.append("    return %s;\n  });\n".formatted(callback.jsName()));
  }

  private boolean isTaken(Callback callback, String name) {
    return name.equals(constants.host())
        || name.equals("rt")
        || exports.contains(name)
        || callback.parameters().stream().anyMatch(it -> it.jsName().equals(name));
  }

  /** Adds the members of a description that say more than a default. */
  private void describe(Callback callback) {
    parameters(callback.cParameters());
    GlueKind returned = kinds.of(callback.returns().type());
    if (returned.hasValue()) {
      member("result", returned.callbackResult(callback.returns()));
      if (!callback.returns().nullable() && callback.returns().type().raw() == CScalar.ADDRESS) {
        member("isRequired", "true");
      }
    } else if (callback.parameters().stream().allMatch(it -> kinds.of(it.type()).isDetached(it))) {
      member("isPosted", "true");
    }
    List<String> conventions = conventions(callback);
    if (!conventions.isEmpty()) {
      member("conventions", "{ " + String.join(", ", conventions) + " }");
    }
    if (callback.exceptions() != ExceptionPolicy.BY_CALL) {
      member("exceptions", JsText.string(callback.exceptions().key()));
    }
  }

  private void parameters(List<Parameter> parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    text.append(INDENT).append("parameters: [\n");
    for (Parameter parameter : parameters) {
      String kind =
          parameter.isSupplied()
              ? "rt.passed.unused"
              : kinds.of(parameter.type()).callbackArgument(parameter);
      String line = "[%s, %s],".formatted(JsText.string(parameter.name()), kind);
      text.append(INDENT).append("  ").append(line).append('\n');
    }
    text.append(INDENT).append("],\n");
  }

  private void member(String name, String value) {
    text.append("%s%s: %s,\n".formatted(INDENT, name, value));
  }

  private static List<String> conventions(Callback callback) {
    List<String> conventions = new ArrayList<>();
    if (callback.convention().standard() != CallingConvention.CDECL) {
      conventions.add("default: " + JsText.string(callback.convention().standard().key()));
    }
    callback
        .convention()
        .special()
        .forEach((os, special) -> conventions.add(os.key() + ": " + JsText.string(special.key())));
    return conventions;
  }
}
