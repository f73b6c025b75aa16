package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Encoding;
import io.ekkogen.model.Struct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The encodings of a structure's text: constants of the runtime, or of the structure's class. */
final class StructEncodings {
  private final Struct struct;
  private final Map<Encoding, String> own = new LinkedHashMap<>();

  StructEncodings(Struct struct) {
    this.struct = struct;
  }

  CodeBlock expression(Encoding encoding) {
    return encoding
        .constant()
        .map(constant -> CodeBlock.of("$T.$L", JavaTypes.NATIVE_ENCODING, constant))
        .orElseGet(() -> CodeBlock.of("$L", own.computeIfAbsent(encoding, this::constant)));
  }

  private String constant(Encoding encoding) {
    String wish = encoding.name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    return FreeName.of(
        wish.matches("[0-9].*") ? "_" + wish : wish,
        name ->
            name.equals("_")
                || name.equals("LAYOUT")
                || own.containsValue(name)
                || struct.fields().stream().anyMatch(it -> it.javaName().equals(name)));
  }

  /** Those that the class has to declare, once all expressions have been asked for. */
  List<FieldSpec> constants() {
    List<FieldSpec> constants = new ArrayList<>();
    own.forEach(
        (encoding, name) ->
            constants.add(
                FieldSpec.builder(
                        JavaTypes.NATIVE_ENCODING,
                        name,
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                    .initializer("$T.of($S)", JavaTypes.NATIVE_ENCODING, encoding.name())
                    .build()));
    return constants;
  }
}
