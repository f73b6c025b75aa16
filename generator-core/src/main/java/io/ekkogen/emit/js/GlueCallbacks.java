package io.ekkogen.emit.js;

import io.ekkogen.emit.CallbackMethods;
import io.ekkogen.emit.FreeName;
import io.ekkogen.model.ArrayType;
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
    this.exports = Set.copyOf(GlueModule.exports(library));
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
    String address = local(callback, "address");
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
      if (parameter.direction() != Direction.IN && parameter.type() instanceof ArrayType array) {
        addArray(callback, parameter, array, before, after);
        arguments.add(local(callback, parameter.jsName() + "Array"));
      } else if (parameter.direction() != Direction.IN
          && !(parameter.type() instanceof StructType)) {
        String holder = local(callback, parameter.jsName() + "Holder");
        String kind = JsText.string(parameter.type().scalar().orElseThrow().mappingName());
        before.add("const %s = rt.holderAt(%s, %s);".formatted(holder, kind, parameter.jsName()));
        after.add("rt.leave(%s, %s, %s);".formatted(kind, parameter.jsName(), holder));
        arguments.add(holder);
      } else {
        arguments.add(argument(parameter));
      }
    }
    String function = local(callback, "call");
    List<String> names = callback.parameters().stream().map(Parameter::jsName).toList();
    String head = "    (%s) => (%s) =>".formatted(function, String.join(", ", names));
    String indent = "      ";
    if (before.isEmpty()) {
      String call = function + "(" + String.join(", ", arguments) + ")";
      String body = given(callback, function, call).onLines(indent, ",");
      boolean fits = head.length() + body.length() - indent.length() < 100 && !body.contains("\n");
      text.append(head).append(fits ? " " + body.strip() : "\n" + body).append('\n');
      return;
    }
    String result = local(callback, "result");
    text.append(head).append(" {\n");
    before.forEach(line -> text.append(indent).append(line).append('\n'));
    String call = "const %s = %s(".formatted(result, function);
    text.append(JsText.list(indent, call, arguments, ");")).append('\n');
    after.forEach(line -> text.append(indent).append(line).append('\n'));
    text.append(given(callback, function, result).prefixed("return ").onLines(indent, ";"));
    text.append("\n    },\n");
  }

  /** An array that the function may change. */
  private void addArray(
      Callback callback,
      Parameter parameter,
      ArrayType type,
      List<String> before,
      List<String> after) {
    String array = local(callback, parameter.jsName() + "Array");
    String count =
        callback.parameters().stream()
            .filter(it -> it.name().equals(parameter.length().orElseThrow()))
            .findFirst()
            .orElseThrow()
            .jsName();
    if (type.element() instanceof StructType struct) {
      before.add(
          "const %s = rt.structsAt(%s, %s, %s);"
              .formatted(array, constants.of(struct.struct().jsName()), parameter.jsName(), count));
      return;
    }
    String kind = JsText.string(type.element().scalar().orElseThrow().mappingName());
    before.add(
        "const %s = rt.arrayAt(%s, %s, %s);".formatted(array, kind, parameter.jsName(), count));
    after.add("rt.leaveArray(%s, %s, %s);".formatted(kind, parameter.jsName(), array));
  }

  /** A call of the runtime. */
  private record Call(String before, List<String> arguments, String after) {
    Call prefixed(String prefix) {
      return new Call(prefix + before, arguments, after);
    }

    String onLines(String indent, String end) {
      return JsText.list(indent, before, arguments, after + end);
    }
  }

  /** A variable that hides neither a parameter nor a class that the glue uses. */
  private String local(Callback callback, String wish) {
    return FreeName.of(
        wish,
        name ->
            name.equals("host")
                || name.equals("rt")
                || exports.contains(name)
                || callback.parameters().stream().anyMatch(it -> it.jsName().equals(name)));
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
  private Call given(Callback callback, String function, String value) {
    Type type = callback.returns().type();
    String label = JsText.string(callback.name() + ": result");
    if (type == VoidType.VOID) {
      return new Call("rt.nothing(", List.of(value), ")");
    }
    if (type instanceof StructType struct) {
      String name = struct.struct().jsName();
      return new Call(
          "rt.structGiven(", List.of(function, value, constants.of(name), name, label), ")");
    }
    if (type instanceof StructPointerType pointer) {
      String name = pointer.target().jsName();
      return new Call(
          "rt.pointerGiven(", List.of(function, value, constants.of(name), name, label), ")");
    }
    if (type instanceof HandleType handle) {
      String token = constants.of(handle.handle().jsName());
      return new Call("rt.peer(", List.of(value, token, label, "true"), ")");
    }
    if (type instanceof CallbackType other) {
      return new Call(
          "rt.function(", List.of(value, constants.of(other.jsName()), label, "true"), ")");
    }
    String kind = type instanceof StringType ? "string" : type.scalar().orElseThrow().mappingName();
    return new Call("rt.given(", List.of(JsText.string(kind), value, label), ")");
  }
}
