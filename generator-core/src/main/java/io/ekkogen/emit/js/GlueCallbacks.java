package io.ekkogen.emit.js;

import io.ekkogen.emit.CallbackMethods;
import io.ekkogen.model.CPrototype;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Function;
import io.ekkogen.model.Library;
import java.util.Optional;
import java.util.Set;

/** Generates how the glue calls functions of scripts for native code. */
final class GlueCallbacks {
  private final Library library;
  private final GlueConstants constants;
  private final Set<String> exports;
  private final StringBuilder text = new StringBuilder();

  GlueCallbacks(Library library, GlueConstants constants) {
    this.library = library;
    this.constants = constants;
    exports = Set.copyOf(GlueModule.exports(library));
  }

  String generate() {
    if (library.callsBack()) {
      library.callbacks().forEach(this::add);
    }
    return text.toString();
  }

  private void add(Callback callback) {
    CallbackMethods methods = CallbackMethods.of(library, callback.type());
    text.append('\n').append(new JsDoc().code(CPrototype.of(callback)).comment("  "));
    text.append("  const %s = rt.callback(\n".formatted(constants.of(callback.jsName())));
    text.append("    %s,\n".formatted(JsText.string(callback.name())));
    GlueUpcall upcall = new GlueUpcall(library, callback, constants, exports);
    text.append(upcall.generate());
    text.append("    (given) => %s.%s(given),\n".formatted(constants.host(), methods.addressOf()));
    text.append("    (address) => %s.%s(address),\n".formatted(constants.host(), methods.at()));
    String address = upcall.local("address");
    text.append("    (%s) => {\n".formatted(address));
    Function called = callback.asFunction(methods.call());
    text.append(
        new GlueFunction(called, Optional.empty(), constants)
            .calling(address)
            .generate()
            .replaceAll("(?m)^(?=.)", "    "));
    text.append("      return %s;\n    });\n".formatted(callback.jsName()));
  }
}
