package io.ekkogen.emit.js;

import io.ekkogen.emit.FreeName;
import io.ekkogen.model.ArrayType;
import io.ekkogen.model.Callback;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructPointerType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import io.ekkogen.model.VoidType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Generates what makes of a script's function one that takes and gives what native code does. */
final class GlueUpcall {
  private static final String INDENT = "    ";

  private final Callback callback;
  private final GlueConstants constants;
  private final FieldKinds fieldKinds;
  private final Set<String> exports;
  private final String function;
  private final Map<String, String> kinds = new LinkedHashMap<>();
  private final List<String> before = new ArrayList<>();
  private final List<String> beforeArrays = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();
  private final List<String> after = new ArrayList<>();

  /**
   * @param exports what the module exports
   */
  GlueUpcall(Library library, Callback callback, GlueConstants constants, Set<String> exports) {
    this.callback = callback;
    this.constants = constants;
    fieldKinds = new FieldKinds(library, constants);
    this.exports = exports;
    function = local("call");
  }

  /** The lines, of which the last ends in a comma. */
  String generate() {
    callback.parameters().forEach(this::add);
    before.addAll(beforeArrays);
    String result = local("result");
    boolean isOneCall = before.isEmpty();
    String call = function + "(" + String.join(", ", arguments) + ")";
    Call given = given(isOneCall ? call : result);
    String outer = INDENT + "(" + function + ") =>";
    List<String> names = callback.parameters().stream().map(Parameter::jsName).toList();
    String inner = "(" + String.join(", ", names) + ") =>";
    if (kinds.isEmpty()) {
      return function(outer + " " + inner, INDENT, isOneCall, result, given, ",");
    }
    String indent = INDENT + "  ";
    StringBuilder text = new StringBuilder(outer).append(" {\n");
    kinds.forEach((name, kind) -> text.append("%sconst %s = %s;\n".formatted(indent, name, kind)));
    text.append(function(indent + "return " + inner, indent, isOneCall, result, given, ";"));
    return text.append(INDENT).append("},\n").toString();
  }

  private String function(
      String head, String indent, boolean isOneCall, String result, Call given, String end) {
    String inside = indent + "  ";
    if (isOneCall) {
      String body = given.onLines(inside, end);
      boolean fits = head.length() + body.length() - inside.length() < 100 && !body.contains("\n");
      return head + (fits ? " " + body.strip() : "\n" + body) + "\n";
    }
    StringBuilder text = new StringBuilder(head).append(" {\n");
    before.forEach(line -> text.append(inside).append(line).append('\n'));
    boolean isVoid = callback.returns().type() == VoidType.VOID;
    String call = (isVoid ? "" : "const " + result + " = ") + function + "(";
    text.append(JsText.list(inside, call, arguments, ");")).append('\n');
    after.forEach(line -> text.append(inside).append(line).append('\n'));
    if (!isVoid) {
      text.append(given.prefixed("return ").onLines(inside, ";")).append('\n');
    }
    return text.append(indent).append('}').append(end).append('\n').toString();
  }

  private void add(Parameter parameter) {
    Type type = parameter.type();
    String name = parameter.jsName();
    String label = JsText.string(callback.name() + ": " + parameter.name());
    boolean isOut = parameter.direction() == Direction.OUT;
    if (parameter.direction() == Direction.IN) {
      arguments.add(argument(parameter));
    } else if (type instanceof StructType struct) {
      addView(struct, parameter);
    } else if (type instanceof ArrayType array) {
      String made =
          "rt.arrayAt(%s, %s, %s, %s, %s)"
              .formatted(kind(array.element(), name), name, count(parameter), isOut, label);
      addChanging(beforeArrays, local(name + "Array"), made, "Array", label);
    } else if (type instanceof StringType) {
      String holder = local(name + "Holder");
      before.add("const %s = rt.textAt(%s);".formatted(holder, name));
      arguments.add(holder);
      after.add("rt.leaveText(%s, %s, %s);".formatted(name, holder, label));
    } else {
      String made = "rt.cellAt(%s, %s, %s)".formatted(kind(type, name), name, isOut);
      addChanging(before, cell(parameter), made, "Cell", label);
    }
  }

  /** A view of native code's memory, which is to have what scripts put into its fields. */
  private void addView(StructType type, Parameter parameter) {
    if (!type.struct().refers()) {
      arguments.add(argument(parameter));
      return;
    }
    String view = local(parameter.jsName() + "View");
    before.add("const %s = %s;".formatted(view, argument(parameter)));
    arguments.add(view);
    after.add("rt.leaveStruct(%s, %s);".formatted(function, view));
  }

  private void addChanging(
      List<String> target, String local, String made, String what, String label) {
    target.add("const %s = %s;".formatted(local, made));
    arguments.add(local + ".value");
    after.add("rt.leave%s(%s, %s, %s);".formatted(what, function, local, label));
  }

  private String cell(Parameter parameter) {
    return local(parameter.jsName() + "Cell");
  }

  private String count(Parameter array) {
    return count(array.length().orElseThrow());
  }

  /** The value of the parameter that counts elements. */
  private String count(String parameter) {
    Parameter count = callback.asFunction().parameter(parameter);
    return count.direction() == Direction.IN
        ? count.jsName()
        : "rt.countIn(%s)".formatted(cell(count));
  }

  /** What the runtime calls a kind of value: the name of a scalar, else a variable. */
  private String kind(Type type, String wish) {
    if (type.scalar().isPresent()) {
      return JsText.string(type.scalar().get().mappingName());
    }
    String kind = FreeName.of(wish + "Kind", name -> isTaken(name) || kinds.containsKey(name));
    kinds.put(kind, fieldKinds.of(type));
    return kind;
  }

  private String argument(Parameter parameter) {
    Type type = parameter.type();
    String name = parameter.jsName();
    if (type instanceof StructType struct) {
      String maker = parameter.direction() == Direction.IN ? "structOf" : "borrowed";
      return "rt.%s(%s, %s)".formatted(maker, constants.of(struct.struct().jsName()), name);
    }
    if (type instanceof ArrayType array && isObject(array.element())) {
      return "rt.elementsOf(%s, %s)".formatted(kind(array.element(), name), name);
    }
    String begin = GlueResults.begin(type, constants);
    return begin + name + GlueResults.end(begin);
  }

  private static boolean isObject(Type element) {
    return element instanceof HandleType || element instanceof CallbackType;
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
  String local(String wish) {
    return FreeName.of(wish, this::isTaken);
  }

  private boolean isTaken(String name) {
    return name.equals(constants.host())
        || name.equals("rt")
        || exports.contains(name)
        || callback.parameters().stream().anyMatch(it -> it.jsName().equals(name));
  }

  /** What the host is given for what the function returned. */
  private Call given(String value) {
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
    if (type instanceof ArrayType array) {
      String count =
          callback.returns().length().orElseThrow() instanceof Result.Length.Of named
              ? count(named.parameter())
              : ((Result.Length.Number) callback.returns().length().get()).count() + "";
      String kind = kind(array.element(), "result");
      return new Call("rt.arrayGiven(", List.of(function, kind, value, count, label), ")");
    }
    String kind = type instanceof StringType ? "string" : type.scalar().orElseThrow().mappingName();
    return new Call("rt.toNative.%s(".formatted(kind), List.of(value, label), ")");
  }
}
