package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.java.call.ConstantNames;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.emit.java.source.ScalarAccess;
import io.ekkogen.emit.java.source.Unsignedness;
import io.ekkogen.model.CPrototype;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Global;
import io.ekkogen.model.Library;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import javax.lang.model.element.Modifier;

/** Generates getters and setters of exported variables. */
final class GlobalAccessors {
  private final Library library;
  private final JavaTypes types;
  private final ConstantNames constants;

  GlobalAccessors(Library library, JavaTypes types, ConstantNames constants) {
    this.library = library;
    this.types = types;
    this.constants = constants;
  }

  /** The methods of the interface. */
  void declare(TypeSpec.Builder type) {
    for (Global global : library.globals()) {
      Javadoc javadoc = new Javadoc().code(CPrototype.of(global));
      global.doc().ifPresent(javadoc::text);
      if (global.type() instanceof StringType) {
        javadoc.paragraph("Read only: the text is the library's. May be null.");
      }
      type.addMethod(
          annotate(getter(global), global)
              .addModifiers(Modifier.ABSTRACT)
              .addJavadoc(javadoc.build())
              .build());
      if (!global.readOnly()) {
        type.addMethod(
            setter(global, types.value(global.type()))
                .addModifiers(Modifier.ABSTRACT)
                .addJavadoc("Sets {@code $L}.", global.name())
                .build());
      }
    }
  }

  /** The methods of the binding. */
  void implement(TypeSpec.Builder type) {
    for (Global global : library.globals()) {
      type.addMethod(
          getter(global)
              .addAnnotation(Override.class)
              .addStatement("return $L", load(global))
              .build());
      if (!global.readOnly()) {
        MethodSpec.Builder setter =
            setter(global, types.value(global.type())).addAnnotation(Override.class);
        type.addMethod(setter.addStatement("$L", store(global)).build());
      }
    }
  }

  private MethodSpec.Builder getter(Global global) {
    return MethodSpec.methodBuilder(global.getter())
        .addModifiers(Modifier.PUBLIC)
        .returns(types.value(global.type()));
  }

  private static MethodSpec.Builder annotate(MethodSpec.Builder method, Global global) {
    return Unsignedness.of(global.type()) ? method.addAnnotation(JavaTypes.UNSIGNED) : method;
  }

  private static MethodSpec.Builder setter(Global global, TypeName type) {
    return MethodSpec.methodBuilder(global.setter())
        .addModifiers(Modifier.PUBLIC)
        .addParameter(type, "value");
  }

  private CodeBlock load(Global global) {
    CodeBlock memory = memory(global);
    if (global.type() instanceof StringType string) {
      return text(memory, constants.encoding(string, constant -> constant));
    }
    return global.type() instanceof CallbackType callback
        ? CodeBlock.of(
            "$T.load($L, $L)", JavaTypes.GLOBAL_CALLBACKS, constants.of(global), kind(callback))
        : ScalarAccess.load(scalar(global), memory, CodeBlock.of("0"));
  }

  private CodeBlock store(Global global) {
    return global.type() instanceof CallbackType callback
        ? CodeBlock.of(
            "$T.store($L, value, $L)",
            JavaTypes.GLOBAL_CALLBACKS,
            constants.of(global),
            kind(callback))
        : ScalarAccess.store(
            scalar(global),
            memory(global),
            CodeBlock.of("0"),
            CodeBlock.of("value"),
            global.name());
  }

  private CodeBlock memory(Global global) {
    return CodeBlock.of("$L.pointer()", constants.of(global));
  }

  private String kind(CallbackType type) {
    return constants.callbacks().qualified(type);
  }

  /** The text that the pointer at {@code memory} points at. */
  static CodeBlock text(CodeBlock memory, CodeBlock encoding) {
    return CodeBlock.of(
        "$T.copy($T.addressOf($L.getPointer(0)), $L)",
        JavaTypes.NATIVE_STRINGS,
        JavaTypes.ARGUMENTS,
        memory,
        encoding);
  }

  private static ScalarType scalar(Global global) {
    return global.type().scalar().orElseThrow();
  }
}
