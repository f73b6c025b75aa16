package io.ekkogen.emit.js.glue;

import io.ekkogen.emit.js.glue.kind.GlueConstants;
import io.ekkogen.emit.js.glue.kind.GlueKinds;
import io.ekkogen.emit.js.module.ModuleExports;
import io.ekkogen.emit.js.source.JsText;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Constant;
import io.ekkogen.model.Function;
import io.ekkogen.model.Global;
import io.ekkogen.model.Library;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Generates the end of the glue, which returns the module. */
final class GlueModule {
  private final Library library;
  private final GlueKinds kinds;
  private final GlueParts parts;
  private final GlueConstants constants;

  GlueModule(Library library, GlueKinds kinds, GlueParts parts) {
    this.library = library;
    this.kinds = kinds;
    this.parts = parts;
    constants = kinds.constants();
  }

  String generate() {
    return """

      return rt.module(%s, %s, {
    %s  }, {
    %s  }, {
    %s,
        close(closed) {
          %s = closed;
        },
    %s  });
    """
        .formatted(
            JsText.string(library.name()),
            library.version().map(JsText::string).orElse("null"),
            members(),
            library.globals().stream().map(this::global).collect(Collectors.joining("\n")),
            has(),
            constants.host(),
            parts.isEmpty() ? "" : parts.members(list(registrars())))
        .replace("{\n  }", "{}");
  }

  /** A function that tells whether a function exists; the names of all if none may be absent. */
  private String has() {
    List<String> names = library.functions().stream().map(Function::name).toList();
    return library.hasAbsentFunctions()
        ? "    has: (name) => %s.has(name)".formatted(constants.host())
        : "    exports: [%s]".formatted(JsText.strings(names));
  }

  /** All members, or in a large library those before the functions. */
  private String members() {
    Stream<String> constants = library.constants().stream().map(GlueModule::constant);
    Stream<String> declared =
        parts.isEmpty()
            ? Stream.concat(ModuleExports.declared(library).stream(), registrars())
            : ModuleExports.types(library).stream();
    return list(Stream.concat(constants, declared));
  }

  private Stream<String> registrars() {
    return ModuleExports.registered(library)
        .map(Callback::jsName)
        .map(name -> "%s: rt.registrar(%s)".formatted(name, constants.typeOf(name)));
  }

  private static String list(Stream<String> members) {
    return members.map(member -> "    " + member + ",\n").collect(Collectors.joining());
  }

  private static String constant(Constant constant) {
    return constant.jsName() + ": " + JsText.literal(constant.value(), constant.type());
  }

  private String global(Global global) {
    String got = constants.host() + "." + global.getter() + "()";
    String value = kinds.of(global.type()).fromNative().of(got);
    String getter =
        """
            get %s() {
              let value;
              try {
                value = %s;
              } catch (error) {
                throw rt.explain(error);
              }
              return value;
            },
        """
            .formatted(global.jsName(), value);
    return global.readOnly() ? getter : getter + "\n" + setter(global);
  }

  private String setter(Global global) {
    return """
            set %s(value) {
              try {
                %s.%s(%s);
              } catch (error) {
                throw rt.explain(error);
              }
            },
        """
        .formatted(
            global.jsName(),
            constants.host(),
            global.setter(),
            kinds.of(global.type()).toGlobal(JsText.string(global.name() + ": value")));
  }
}
