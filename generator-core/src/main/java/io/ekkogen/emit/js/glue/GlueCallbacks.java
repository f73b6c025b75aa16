package io.ekkogen.emit.js.glue;

import io.ekkogen.emit.HostMethods;
import io.ekkogen.emit.js.glue.kind.GlueConstants;
import io.ekkogen.emit.js.glue.kind.GlueKinds;
import io.ekkogen.emit.js.glue.kind.UpcallBody;
import io.ekkogen.emit.js.module.ModuleExports;
import io.ekkogen.emit.js.source.JsDoc;
import io.ekkogen.emit.js.source.JsText;
import io.ekkogen.model.CPrototype;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Function;
import io.ekkogen.model.Library;
import java.util.Optional;
import java.util.Set;

/** Generates how the glue calls functions of scripts for native code. */
final class GlueCallbacks {
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
    text.append("  const %s = rt.callback(\n".formatted(constants.typeOf(callback.jsName())));
    text.append("    %s,\n".formatted(JsText.string(callback.name())));
    UpcallBody body = new UpcallBody(callback, constants, exports);
    text.append(new GlueUpcall(callback, kinds, body).generate());
    text.append(
        "    (given) => %s.%s(given),\n"
            .formatted(constants.host(), host.addressOf(callback.type())));
    text.append(
        "    (address) => %s.%s(address),\n".formatted(constants.host(), host.at(callback.type())));
    String address = body.local("address");
    text.append("    (%s) => {\n".formatted(address));
    Function called = callback.asFunction(host.call(callback.type()));
    text.append(
        new GlueFunction(called, Optional.empty(), kinds)
            .calling(address)
            .generate()
            .replaceAll("(?m)^(?=.)", "    "));
    text.append("      return %s;\n    });\n".formatted(callback.jsName()));
  }
}
