package io.ekkogen.emit.js;

import io.ekkogen.model.Callback;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Constant;
import io.ekkogen.model.Enumeration;
import io.ekkogen.model.Function;
import io.ekkogen.model.Global;
import io.ekkogen.model.Handle;
import io.ekkogen.model.Library;
import io.ekkogen.model.Struct;
import io.ekkogen.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Generates the end of the glue: the module that it makes. */
final class GlueModule {
  private final Library library;
  private final GlueConstants constants;

  GlueModule(Library library, GlueConstants constants) {
    this.library = library;
    this.constants = constants;
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
      });
    """
        .formatted(
            JsText.string(library.name()),
            library.version().map(JsText::string).orElse("null"),
            members(),
            library.globals().stream().map(this::global).collect(Collectors.joining("\n")),
            has(),
            constants.host())
        .replace("{\n  }", "{}");
  }

  /** What is asked whether a function is there; where all are, their names. */
  private String has() {
    List<String> names = library.functions().stream().map(Function::name).toList();
    return library.hasAbsentFunctions()
        ? "    has: (name) => %s.has(name)".formatted(constants.host())
        : JsText.list("    ", "exports: [", JsText.strings(names), "]");
  }

  private String members() {
    Stream<String> constants = library.constants().stream().map(GlueModule::constant);
    Stream<String> callbacks =
        registered(library)
            .map(
                callback ->
                    "%s: rt.registrar(%s)"
                        .formatted(callback.jsName(), this.constants.of(callback.jsName())));
    return Stream.of(constants, declared(library).stream(), callbacks)
        .flatMap(members -> members)
        .map(member -> "    " + member + ",\n")
        .collect(Collectors.joining());
  }

  private static String constant(Constant constant) {
    return constant.jsName() + ": " + JsText.literal(constant.value(), constant.type());
  }

  private String global(Global global) {
    String begin = GlueResults.begin(global.type(), constants);
    String value = begin + constants.host() + "." + global.getter() + "()" + GlueResults.end(begin);
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
        %s
              } catch (error) {
                throw rt.explain(error);
              }
            },
        """
        .formatted(
            global.jsName(),
            JsText.list(
                "        ",
                "%s.%s(".formatted(constants.host(), global.setter()),
                List.of(toNative(global.type(), JsText.string(global.name() + ": value"))),
                ");"));
  }

  private String toNative(Type given, String label) {
    if (given instanceof CallbackType callback) {
      return "rt.placed(value, %s, %s)".formatted(constants.of(callback.jsName()), label);
    }
    String type = given.scalar().orElseThrow().mappingName();
    return ScalarMarshaller.toNative(type, "value", label, true);
  }

  /** The members that the glue declares by their names. */
  private static List<String> declared(Library library) {
    List<String> names = new ArrayList<>();
    library.enumerations().stream().map(Enumeration::jsName).forEach(names::add);
    library.structs().stream().map(Struct::jsName).forEach(names::add);
    library.handles().stream().map(Handle::jsName).forEach(names::add);
    for (Function function : library.functions()) {
      names.add(function.jsName());
      function.call().async().ifPresent(async -> names.add(async.jsName()));
    }
    return names;
  }

  /** The kinds of callback that can be registered. */
  private static Stream<Callback> registered(Library library) {
    return library.callsBack() ? library.callbacks().stream() : Stream.empty();
  }

  /** The names that scripts can import one by one: those whose values stay. */
  static List<String> exports(Library library) {
    List<String> names = new ArrayList<>();
    library.constants().stream().map(Constant::jsName).forEach(names::add);
    names.addAll(declared(library));
    registered(library).map(Callback::jsName).forEach(names::add);
    return names;
  }
}
