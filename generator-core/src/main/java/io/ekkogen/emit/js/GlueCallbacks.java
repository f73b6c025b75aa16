package io.ekkogen.emit.js;

import io.ekkogen.emit.CallbackMethods;
import io.ekkogen.model.CPrototype;
import io.ekkogen.model.Callback;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructPointerType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import io.ekkogen.model.VoidType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Generates how the glue calls functions of scripts for native code. */
final class GlueCallbacks {
  private final Library library;
  private final GlueConstants constants;
  private final StringBuilder text = new StringBuilder();

  GlueCallbacks(Library library, GlueConstants constants) {
    this.library = library;
    this.constants = constants;
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
    addUpcall(callback);
    text.append("    (given) => host.%s(given),\n".formatted(methods.addressOf()));
    text.append("    (address) => host.%s(address),\n".formatted(methods.at()));
    String address = constants.of("address");
    text.append("    (%s) => {\n".formatted(address));
    Function called = callback.asFunction(methods.call());
    text.append(
        new GlueFunction(called, Optional.empty(), constants)
            .calling(address)
            .generate()
            .replaceAll("(?m)^(?=.)", "    "));
    text.append("      return %s;\n    });\n".formatted(callback.jsName()));
  }

  /** What native code calls. */
  private void addUpcall(Callback callback) {
    List<String> arguments = new ArrayList<>();
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (Parameter parameter : callback.parameters()) {
      if (parameter.direction() != Direction.IN && !(parameter.type() instanceof StructType)) {
        String holder = constants.of(parameter.jsName());
        String kind = JsText.string(parameter.type().scalar().orElseThrow().mappingName());
        before.add("const %s = rt.holderAt(%s, %s);".formatted(holder, kind, parameter.jsName()));
        after.add("rt.leave(%s, %s, %s);".formatted(kind, parameter.jsName(), holder));
        arguments.add(holder);
      } else {
        arguments.add(argument(parameter));
      }
    }
    String function = constants.of("function");
    String call = function + "(" + String.join(", ", arguments) + ")";
    List<String> names = callback.parameters().stream().map(Parameter::jsName).toList();
    String head = "    (%s) => (%s) =>".formatted(function, String.join(", ", names));
    if (before.isEmpty()) {
      String line = head + " " + given(callback, call) + ",";
      text.append(line.length() <= 100 ? line : head + "\n      " + given(callback, call) + ",");
      text.append('\n');
      return;
    }
    String result = constants.of("result");
    text.append(head).append(" {\n");
    before.forEach(line -> text.append("      ").append(line).append('\n'));
    text.append("      const %s = %s;\n".formatted(result, call));
    after.forEach(line -> text.append("      ").append(line).append('\n'));
    text.append("      return %s;\n    },\n".formatted(given(callback, result)));
  }

  private String argument(Parameter parameter) {
    Type type = parameter.type();
    String name = parameter.jsName();
    if (type instanceof StructType struct) {
      String maker = parameter.direction() == Direction.IN ? "structOf" : "borrowed";
      return "rt.%s(%s, %s)".formatted(maker, constants.of(struct.struct().jsName()), name);
    }
    String begin = GlueResults.begin(type, constants);
    return begin + name + GlueResults.end(begin);
  }

  /** What the host is given for what the function returned. */
  private String given(Callback callback, String value) {
    Type type = callback.returns().type();
    String label = JsText.string(callback.name() + ": result");
    if (type == VoidType.VOID) {
      return "rt.nothing(%s)".formatted(value);
    }
    if (type instanceof StructType struct) {
      return "rt.block(rt.instance(%s, %s, %s, %s))"
          .formatted(
              value, constants.of(struct.struct().jsName()), struct.struct().jsName(), label);
    }
    if (type instanceof StructPointerType pointer) {
      return "rt.blockOrNull(%s, %s, %s, %s)"
          .formatted(
              value, constants.of(pointer.target().jsName()), pointer.target().jsName(), label);
    }
    if (type instanceof HandleType handle) {
      return "rt.peer(%s, %s, %s, true)"
          .formatted(value, constants.of(handle.handle().jsName()), label);
    }
    if (type instanceof CallbackType other) {
      return "rt.function(%s, %s, %s, true)".formatted(value, constants.of(other.jsName()), label);
    }
    String kind = type instanceof StringType ? "string" : type.scalar().orElseThrow().mappingName();
    return "rt.given(%s, %s, %s)".formatted(JsText.string(kind), value, label);
  }
}
