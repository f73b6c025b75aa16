package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.ekkogen.emit.java.call.ConstantNames;
import io.ekkogen.emit.java.call.HostTypes;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.ScalarAccess;
import io.ekkogen.emit.java.source.Unsignedness;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Global;
import io.ekkogen.model.Library;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates the methods by which glue reads and writes exported variables. */
final class HostGlobals {
  private static final CodeBlock START = CodeBlock.of("0");

  private final Library library;
  private final ConstantNames constants;

  HostGlobals(Library library, ConstantNames constants) {
    this.library = library;
    this.constants = constants;
  }

  /** The getter and, where the variable can be written, the setter. */
  List<MethodSpec> accessors(Global global) {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(getter(global));
    if (!global.readOnly()) {
      methods.add(setter(global));
    }
    return methods;
  }

  private CodeBlock memory(Global global) {
    return CodeBlock.of("$L.$L.pointer()", library.bindingName(), constants.of(global));
  }

  private MethodSpec getter(Global global) {
    MethodSpec.Builder method = start(global.getter());
    if (global.type() instanceof StringType string) {
      CodeBlock encoding =
          constants.encoding(string, constant -> library.bindingName() + "." + constant);
      return method
          .returns(JavaTypes.STRING)
          .addStatement("return $L", GlobalAccessors.text(memory(global), encoding))
          .build();
    }
    ScalarType type = scalar(global);
    CodeBlock value = ScalarAccess.load(type, memory(global), START);
    CodeBlock result =
        type.isPointer()
            ? CodeBlock.of("$T.addressOf($L)", JavaTypes.ARGUMENTS, value)
            : Unsignedness.widened(type, value);
    return method.returns(HostTypes.result(type)).addStatement("return $L", result).build();
  }

  /** Glue has checked the value, and keeps a function. */
  private MethodSpec setter(Global global) {
    ScalarType type = scalar(global);
    CodeBlock value =
        global.type() instanceof CallbackType callback
            ? CodeBlock.of("$L.addressOf(value)", constants.callbacks().qualifiedScript(callback))
            : CodeBlock.of("value");
    CodeBlock converted =
        switch (type) {
          case BYTE -> CodeBlock.of("(byte) value");
          case USHORT -> CodeBlock.of("(short) value");
          case UINT -> CodeBlock.of("(int) value");
          case FLOAT -> CodeBlock.of("(float) value");
          case INT_PTR, UINT_PTR -> CodeBlock.of("$T.pointer($L)", JavaTypes.ARGUMENTS, value);
          default -> value;
        };
    return start(global.setter())
        .addParameter(
            global.type() instanceof CallbackType
                ? JavaTypes.SCRIPT_CALLBACK
                : HostTypes.argument(type),
            "value")
        .addStatement(
            "$L", ScalarAccess.store(type, memory(global), START, converted, global.name()))
        .build();
  }

  /** The scalar that the variable holds: of a callback, a pointer. */
  private static ScalarType scalar(Global global) {
    return global.type().scalar().orElse(ScalarType.INT_PTR);
  }

  private static MethodSpec.Builder start(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addAnnotation(JavaTypes.SCRIPT_ACCESS);
  }
}
