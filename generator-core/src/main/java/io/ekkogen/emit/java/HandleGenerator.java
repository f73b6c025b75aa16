package io.ekkogen.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.java.call.JavaLibrary;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.emit.java.source.SourceFile;
import io.ekkogen.model.Function;
import io.ekkogen.model.Handle;
import io.ekkogen.output.GeneratedFile;
import javax.lang.model.element.Modifier;

/** Generates the class of a handle. */
final class HandleGenerator {
  private final JavaLibrary java;
  private final Handle handle;
  private final ClassName self;

  HandleGenerator(JavaLibrary java, Handle handle) {
    this.java = java;
    this.handle = handle;
    self = java.types().own(handle.javaName());
  }

  GeneratedFile generate() {
    Javadoc javadoc = new Javadoc();
    handle.doc().ifPresent(javadoc::text);
    javadoc.paragraph(handle.close().map(this::closing).orElseGet(this::opaque));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(handle.javaName())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(superclass())
            .addAnnotation(SourceFile.generated())
            .addJavadoc(javadoc.build())
            .addMethod(constructor())
            .addMethod(of())
            .addType(reference());
    if (handle.hasOwner()) {
      type.addMethod(ofOwner());
    }
    return SourceFile.of(java.types(), type.build());
  }

  private String closing(Function close) {
    return "A handle of {@link %s}. {@link #close()} calls %s, unless the handle is the library's own."
        .formatted(java.name(), Javadoc.inlineCode(close.entryPoint().standard()));
  }

  private String opaque() {
    return "An opaque pointer of {@link %s}, which nobody closes.".formatted(java.name());
  }

  private ClassName superclass() {
    return isClosed() ? JavaTypes.CLOSEABLE_HANDLE : JavaTypes.OPAQUE_HANDLE;
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(TypeName.LONG, "address");
    if (isClosed()) {
      constructor.addParameter(JavaTypes.NATIVE_RELEASE, "close");
    }
    return constructor
        .addParameter(JavaTypes.NATIVE_HANDLE, "owner")
        .addStatement("super($L)", values("owner"))
        .build();
  }

  private MethodSpec of() {
    return ofHead().addStatement(create("null")).build();
  }

  /** The same, for a handle that lives as long as its owner. */
  private MethodSpec ofOwner() {
    return ofHead()
        .addParameter(JavaTypes.NATIVE_HANDLE, "owner")
        .addStatement(create("owner"))
        .build();
  }

  private MethodSpec.Builder ofHead() {
    return MethodSpec.methodBuilder("of")
        .addModifiers(Modifier.STATIC)
        .returns(self)
        .addParameter(TypeName.LONG, "address")
        .addParameter(JavaTypes.NATIVE_RELEASE, isClosed() ? "close" : "none");
  }

  private CodeBlock create(String owner) {
    return CodeBlock.of("return address == 0 ? null : new $T($L)", self, values(owner));
  }

  /** The arguments of the constructor, and of that of the superclass. */
  private String values(String owner) {
    return (isClosed() ? "address, close, " : "address, ") + owner;
  }

  private boolean isClosed() {
    return handle.close().isPresent();
  }

  private TypeSpec reference() {
    return TypeSpec.classBuilder("ByReference")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("Holds the handle that a function stores or replaces.")
        .superclass(
            ParameterizedTypeName.get(JavaTypes.NATIVE_HANDLE.nestedClass("Reference"), self))
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Holds nothing yet.")
                .build())
        .build();
  }
}
