package io.ekkogen.emit.java.callback;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.java.call.ConstantNames;
import io.ekkogen.emit.java.naming.GeneratedClass;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.SourceFile;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Library;
import io.ekkogen.output.GeneratedFile;
import javax.lang.model.element.Modifier;

/** Generates what {@link CallbacksGenerator} does, for functions of scripts. */
public final class HostCallbacksGenerator {
  private final Library library;
  private final JavaTypes types;
  private final ConstantNames constants;

  public HostCallbacksGenerator(Library library, JavaTypes types) {
    this.library = library;
    this.types = types;
    this.constants = new ConstantNames(library, types);
  }

  public GeneratedFile generate() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(GeneratedClass.HOST_CALLBACKS.of(library.javaName()))
            .addModifiers(Modifier.FINAL)
            .addAnnotation(SourceFile.generated())
            .addJavadoc("How native code calls functions of scripts. Not API.")
            .addField(CallbackConstants.lookup());
    for (Callback callback : library.callbacks()) {
      type.addField(
          CallbackConstants.of(
              callback,
              JavaTypes.SCRIPT_CALLBACK,
              constants.callbacks(),
              CodeBlock.of("$T::at", JavaTypes.SCRIPT_CALLBACK)));
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (Callback callback : library.callbacks()) {
      type.addMethod(ScriptUpcalls.method(library, constants, types, callback));
    }
    return SourceFile.of(types, type.build());
  }
}
