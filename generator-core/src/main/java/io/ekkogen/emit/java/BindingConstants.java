package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.ConstantNames;
import io.ekkogen.emit.java.call.JavaLibrary;
import io.ekkogen.emit.java.source.JavaText;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.CallTraits;
import io.ekkogen.model.Function;
import io.ekkogen.model.Global;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.PerSystem;
import io.ekkogen.model.type.Encoding;
import io.ekkogen.model.type.Text;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.platform.OperatingSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Generates the constants of a binding: a handle for each function, and what methods share. */
final class BindingConstants {
  private final Library library;
  private final ConstantNames names;

  BindingConstants(JavaLibrary java) {
    library = java.library();
    names = java.constants();
  }

  /** A constant of the binding. */
  static FieldSpec constant(TypeName type, String name, CodeBlock value) {
    return FieldSpec.builder(type, name, Modifier.STATIC, Modifier.FINAL)
        .initializer(value)
        .build();
  }

  /** The handle of a function. */
  FieldSpec field(Function function) {
    List<CodeBlock> values = new ArrayList<>();
    values.add(JavaText.literal(function.entryPoint().standard()));
    values.add(CodeBlock.of("$S", function.signature().toString()));
    TypeName type =
        function.call().variadic() ? JavaTypes.NATIVE_VARIADIC : JavaTypes.OBJECT_METHOD_HANDLE;
    List<CodeBlock> details = details(function);
    if (details.isEmpty()) {
      if (function.convention().standard() != CallingConvention.CDECL) {
        values.add(convention(function.convention().standard()));
      }
      return constant(
          type,
          names.of(function),
          CodeBlock.of("LIBRARY.handle($L)", CodeBlock.join(values, ", ")));
    }
    return constant(
        type,
        names.of(function),
        CodeBlock.of(
            "LIBRARY.function($L)$L", CodeBlock.join(values, ", "), CodeBlock.join(details, "")));
  }

  /** The properties of a handle other than its symbol, its signature and one convention. */
  private List<CodeBlock> details(Function function) {
    List<CodeBlock> details = new ArrayList<>();
    CallTraits call = function.call();
    if (library.hasAbsentFunctions() && !function.entryPoint().standard().is(function.name())) {
      details.add(CodeBlock.of(".name($S)", function.name()));
    }
    function.entryPoint().special().forEach((os, symbol) -> details.add(symbol(os, symbol)));
    function
        .convention()
        .special()
        .forEach(
            (os, special) ->
                details.add(CodeBlock.of(".convention($S, $L)", os.key(), convention(special))));
    if (call.lastError()) {
      details.add(CodeBlock.of(".lastError()"));
    }
    if (call.critical()) {
      details.add(CodeBlock.of(".critical()"));
    }
    List<Parameter> heap = function.heapParameters();
    if (!heap.isEmpty()) {
      String positions =
          heap.stream()
              .map(parameter -> String.valueOf(function.cParameters().indexOf(parameter)))
              .collect(Collectors.joining(", "));
      details.add(CodeBlock.of(".heapParameters($L)", positions));
    }
    if (library.callsBack() && !call.critical() && function.leavesPending()) {
      details.add(CodeBlock.of(".leavesPending()"));
    }
    if (library.callsBack() && call.waitsForCallbacks()) {
      details.add(CodeBlock.of(".waitsForCallbacks()"));
    }
    if (call.optional()) {
      details.add(CodeBlock.of(".optional()"));
    }
    if (!call.platforms().isEmpty()) {
      List<CodeBlock> platforms =
          call.platforms().stream().map(platform -> CodeBlock.of("$S", platform)).toList();
      details.add(CodeBlock.of(".platforms($L)", CodeBlock.join(platforms, ", ")));
    }
    if (details.isEmpty() && !call.variadic()) {
      return details;
    }
    if (function.convention().standard() != CallingConvention.CDECL) {
      details.add(0, CodeBlock.of(".convention($L)", convention(function.convention().standard())));
    }
    details.add(CodeBlock.of(call.variadic() ? ".variadic()" : ".handle()"));
    return details;
  }

  private static CodeBlock symbol(OperatingSystem os, Text symbol) {
    return CodeBlock.of(".symbol($S, $L)", os.key(), JavaText.literal(symbol));
  }

  private static CodeBlock convention(CallingConvention convention) {
    return CodeBlock.of("$T.$L", JavaTypes.CALLING_CONVENTION, convention.name());
  }

  /** Constants for exported variables, release functions and encodings. */
  List<FieldSpec> others() {
    List<FieldSpec> fields = new ArrayList<>();
    for (Global global : library.globals()) {
      fields.add(global(global));
    }
    for (Function export : names.releasingFunctions()) {
      fields.add(
          constant(
              JavaTypes.NATIVE_RELEASE,
              names.release(export),
              CodeBlock.of("$T.of($L)", JavaTypes.NATIVE_RELEASE, names.of(export))));
    }
    for (Encoding encoding : names.encodings()) {
      fields.add(
          constant(
              JavaTypes.NATIVE_ENCODING,
              names.of(encoding),
              CodeBlock.of("$T.of($S)", JavaTypes.NATIVE_ENCODING, encoding.name())));
    }
    return fields;
  }

  private FieldSpec global(Global global) {
    PerSystem<Text> symbol = global.entryPoint();
    CodeBlock.Builder value =
        CodeBlock.builder().add("LIBRARY.global($L)", JavaText.literal(symbol.standard()));
    symbol.special().forEach((os, name) -> value.add(symbol(os, name)));
    return constant(JavaTypes.NATIVE_GLOBAL, names.of(global), value.build());
  }
}
