package io.ekkogen.model;

import io.ekkogen.model.type.Enumeration;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Text;
import io.ekkogen.model.type.Type;
import io.ekkogen.runtime.layout.CArray;
import io.ekkogen.runtime.layout.CMember;
import io.ekkogen.runtime.layout.CScalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a C header says of the things a mapping describes; documentation shows it. */
public final class CPrototype {
  private static final Pattern BETWEEN_STARS = Pattern.compile("(?<=\\*) (?=\\*)");

  private CPrototype() {}

  /** {@code int add(int a, int b)}. */
  public static Text of(Function function) {
    String name = function.entryPoint().standard().characters();
    return new Text(
        declare(returned(function), name)
            + parameters(function.cParameters(), function.call().variadic()));
  }

  /** {@code void (*CallbackType)(int value)}. */
  public static Text of(Callback callback) {
    return new Text(
        declare(callback.returns().type().cName(), "(*" + callback.name() + ")")
            + parameters(callback.cParameters(), false));
  }

  /** {@code struct Point { double x; double y; }}. */
  public static Text of(Struct struct) {
    Map<Integer, Struct.Field> named = new HashMap<>();
    struct.fields().forEach(field -> named.put(field.member(), field));
    List<CMember> members = struct.layout().members();
    String head = (struct.layout().isUnion() ? "union " : "struct ") + struct.name() + " { ";
    return new Text(
        IntStream.range(0, members.size())
            .mapToObj(i -> named.containsKey(i) ? member(named.get(i)) : unnamed(members.get(i)))
            .map(member -> member + "; ")
            .collect(Collectors.joining("", head, "}")));
  }

  /** {@code int : 3}, a bit-field that only takes room. */
  public static String unnamed(CMember member) {
    return ScalarType.of((CScalar) member.type()).cName() + " : " + member.bits();
  }

  /** {@code int32_t id}, {@code uint32_t flags : 3}, {@code char name[8]}. */
  public static Text of(Struct.Field field) {
    return new Text(member(field));
  }

  private static String member(Struct.Field field) {
    String length =
        field.type().raw() instanceof CArray array
            ? "[" + (array.count() == 0 ? "" : array.count()) + "]"
            : "";
    String width = field.bits().isPresent() ? " : " + field.bits().getAsInt() : "";
    return declare(field.type().cName(), field.name() + length + width);
  }

  /** {@code enum Color}. */
  public static Text of(Enumeration enumeration) {
    return new Text("enum " + enumeration.name());
  }

  /** {@code extern int answer}. */
  public static Text of(Global global) {
    boolean isConstant = global.readOnly() && global.type().scalar().isPresent();
    return new Text(
        (isConstant ? "extern const " : "extern ")
            + declare(global.type().cName(), global.entryPoint().standard().characters()));
  }

  private static String parameters(List<Parameter> parameters, boolean variadic) {
    return parameters.isEmpty()
        ? "(void)"
        : parameters.stream()
            .map(CPrototype::parameter)
            .collect(Collectors.joining(", ", "(", variadic ? ", ...)" : ")"));
  }

  private static String returned(Function function) {
    return function
        .returns()
        .within()
        .map(CPrototype::interior)
        .orElseGet(() -> function.returns().type().cName());
  }

  /** A pointer into a text. */
  private static String interior(Parameter text) {
    String type = text.type().cName();
    return type.startsWith("const ") ? type.substring("const ".length()) : type;
  }

  private static String parameter(Parameter parameter) {
    if (parameter.within().isPresent()) {
      return declare(interior(parameter.within().get()) + "*", parameter.name());
    }
    if (parameter.direction() == Direction.CONST) {
      return declare(constant(parameter.type()), parameter.name());
    }
    boolean isReference =
        parameter.direction().byPointer()
            && (parameter.given().isPresent() || !parameter.type().isArray())
            && !parameter.isTextBuffer();
    String type = parameter.type().cName() + (isReference ? " *" : "");
    boolean isWritten = parameter.isTextBuffer() && type.startsWith("const ");
    return declare(isWritten ? type.substring("const ".length()) : type, parameter.name());
  }

  /** A pointer to what the callee only reads. */
  private static String constant(Type type) {
    if (type.isPointer() && !type.isArray()) {
      return "const " + type.cName();
    }
    // A const before it would be that of what an element points at.
    return type.single().isPointer()
        ? type.single().cName() + "const *"
        : "const " + type.single().cName() + " *";
  }

  /** A pointer's star stands at the name. */
  private static String declare(String type, String name) {
    String joined = type.endsWith("*") ? type + name : type + " " + name;
    return BETWEEN_STARS.matcher(joined).replaceAll("");
  }
}
