package io.ekkogen.emit.java.callback;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.java.call.ArrayMarshaller;
import io.ekkogen.emit.java.call.CallbackNames;
import io.ekkogen.emit.java.call.ConstantNames;
import io.ekkogen.emit.java.call.StructArrayMarshaller;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Unsignedness;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** A method that native code calls, as what marshals its arguments and its result makes it. */
final class UpcallMethod {
  private final Library library;
  private final ConstantNames constants;
  private final JavaTypes types;
  private final Callback callback;
  private final List<CodeBlock> before = new ArrayList<>();
  private final List<CodeBlock> arguments = new ArrayList<>();
  private final List<CodeBlock> after = new ArrayList<>();

  UpcallMethod(Library library, ConstantNames constants, JavaTypes types, Callback callback) {
    this.library = library;
    this.constants = constants;
    this.types = types;
    this.callback = callback;
  }

  CallbackNames names() {
    return constants.callbacks();
  }

  CodeBlock encoding(StringType type) {
    return constants.encoding(type, name -> library.bindingName() + "." + name);
  }

  JavaTypes types() {
    return types;
  }

  Callback callback() {
    return callback;
  }

  /** Whether Java has an object for what an element of an array points at. */
  static boolean isPointer(Type element) {
    return element.scalar().isEmpty() && !(element instanceof StructType);
  }

  /** A name that no parameter and no generated type has. */
  String local(String wish) {
    return FreeName.of(
        wish,
        name ->
            constants.hidesType(name)
                || callback.parameters().stream().anyMatch(it -> it.javaName().equals(name)));
  }

  /** The parameter that has the object to call. */
  String stub() {
    return local("stub");
  }

  /** How messages name a parameter: {@code Rename: names}. */
  String label(Parameter parameter) {
    return callback.name() + ": " + parameter.name();
  }

  /** How messages name the result. */
  String resultLabel() {
    return callback.name() + ": result";
  }

  /** An address that native code is given, which is not to be 0 where the mapping says so. */
  CodeBlock required(CodeBlock address) {
    return callback.returns().nullable()
        ? address
        : CodeBlock.of("$L.required($L)", stub(), address);
  }

  /** How many elements an array has that native code passes, or how large a buffer is. */
  CodeBlock count(Parameter array) {
    return count(array.length().orElseThrow());
  }

  /** The value of the parameter that counts elements. */
  CodeBlock count(String parameter) {
    Parameter count = callback.asFunction().parameter(parameter);
    ScalarType type = (ScalarType) count.type();
    return count.direction() == Direction.IN
        ? Unsignedness.widened(type, CodeBlock.of("$L", count.javaName()))
        : CodeBlock.of(
            "$T.count($L, $T.$L)",
            JavaTypes.CALLBACK_ARGUMENTS,
            count.javaName(),
            JavaTypes.C_SCALAR,
            type.raw().name());
  }

  /** The size of an element: a structure, or what has the size of its scalar or of a pointer. */
  CodeBlock size(Type element) {
    return element instanceof StructType struct
        ? StructArrayMarshaller.size(library, types, struct)
        : ArrayMarshaller.elementSize(element);
  }

  /** The address of what the callback is to fill, of which nothing may be read. */
  CodeBlock cleared(Parameter parameter) {
    Type type = parameter.type();
    CodeBlock size =
        type instanceof StructType
            ? size(type)
            : CodeBlock.of(
                "$T.$L", JavaTypes.C_SCALAR, type.scalar().orElse(ScalarType.INT_PTR).raw().name());
    return CodeBlock.of(
        "$T.cleared($L, $L)", JavaTypes.CALLBACK_ARGUMENTS, parameter.javaName(), size);
  }

  /** A statement before the call. */
  void before(String format, Object... values) {
    before.add(CodeBlock.of(format, values));
  }

  void argument(String format, Object... values) {
    arguments.add(CodeBlock.of(format, values));
  }

  void argument(CodeBlock value) {
    arguments.add(value);
  }

  /** A statement after the call. */
  void after(String format, Object... values) {
    after.add(CodeBlock.of(format, values));
  }

  /** The statements after the call. */
  List<CodeBlock> after() {
    return after;
  }

  /** The arguments of the call, with commas between them. */
  CodeBlock arguments() {
    return CodeBlock.join(arguments, ",$W");
  }

  /**
   * The method.
   *
   * @param target the type of the object to call
   * @param call statements that call it and give the result; what comes {@link #after} is theirs
   */
  MethodSpec build(TypeName target, List<CodeBlock> call) {
    Type returned = callback.returns().type();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(names().upcall(callback))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(ParameterizedTypeName.get(JavaTypes.CALLBACK_STUB, target), stub());
    if (returned instanceof StructType) {
      method.addParameter(TypeName.LONG, local("result"));
    } else {
      method.returns(TypeName.get(returned.raw().carrier()));
    }
    for (Parameter parameter : callback.parameters()) {
      method.addParameter(TypeName.get(parameter.raw().carrier()), parameter.javaName());
    }
    before.forEach(method::addStatement);
    call.forEach(method::addStatement);
    return method.build();
  }
}
