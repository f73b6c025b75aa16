package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.java.signature.InterfaceTypes;
import io.ekkogen.emit.java.signature.ParameterDocs;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.model.Function;
import io.ekkogen.model.OutputForm;
import io.ekkogen.model.OutputForm.Output;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Documents the overloads that return {@code out} parameters, and generates their record. */
final class Outputs {
  private final InterfaceTypes types;
  private final Function function;
  private final OutputForm form;

  Outputs(JavaTypes types, Function function, OutputForm form) {
    this.types = new InterfaceTypes(types);
    this.function = function;
    this.form = form;
  }

  /**
   * The Javadoc of an overload.
   *
   * @param sentence the beginning of its first sentence
   */
  CodeBlock doc(String sentence) {
    String names =
        form.parameters().stream()
            .map(it -> Javadoc.inlineCode(it.javaName()))
            .collect(Collectors.joining(" and "));
    Javadoc javadoc = new Javadoc().paragraph(sentence + "; returns " + names + ".");
    form.single()
        .flatMap(it -> ParameterDocs.output(function, it))
        .ifPresent(text -> javadoc.tag("return", text));
    return javadoc.build();
  }

  /** The record, if the overloads return several values. */
  Optional<TypeSpec> record() {
    return form.javaName().map(this::record);
  }

  private TypeSpec record(String name) {
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    Javadoc javadoc =
        new Javadoc().paragraph("What " + Javadoc.inlineCode(function.javaName()) + " returns.");
    for (Output output : form.outputs()) {
      ParameterSpec.Builder component =
          ParameterSpec.builder(types.output(function, output), output.javaName());
      if (output.type(function).isUnsigned()) {
        component.addAnnotation(JavaTypes.UNSIGNED);
      }
      components.addParameter(component.build());
      ParameterDocs.output(function, output)
          .ifPresent(text -> javadoc.tag("param", output.javaName() + " " + text));
    }
    return TypeSpec.recordBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .recordConstructor(components.build())
        .addJavadoc(javadoc.build())
        .build();
  }
}
