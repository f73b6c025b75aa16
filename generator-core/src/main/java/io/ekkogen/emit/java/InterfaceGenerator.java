package io.ekkogen.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.java.call.JavaLibrary;
import io.ekkogen.emit.java.naming.GeneratedClass;
import io.ekkogen.emit.java.signature.ParameterDocs;
import io.ekkogen.emit.java.signature.PlainJnaRouting;
import io.ekkogen.emit.java.source.JavaText;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.emit.java.source.SourceFile;
import io.ekkogen.model.CPrototype;
import io.ekkogen.model.Function;
import io.ekkogen.model.Library;
import io.ekkogen.output.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Generates the typed JNA interface. */
final class InterfaceGenerator {
  private static final ClassName JNA_LIBRARY = ClassName.get("com.sun.jna", "Library");

  /** The pairs that {@link Map#of} has a form for. */
  private static final int MOST_OF_MAP_OF = 10;

  private static final TypeName OPTIONS_TYPE =
      ParameterizedTypeName.get(
          ClassName.get(Map.class), JavaTypes.STRING, ClassName.get(Object.class));

  private final JavaLibrary java;
  private final Library library;
  private final JavaTypes types;
  private final MethodHeads heads;
  private final boolean servesPlainJna;

  InterfaceGenerator(JavaLibrary java) {
    this.java = java;
    library = java.library();
    types = java.types();
    heads = new MethodHeads(types, true);
    servesPlainJna = PlainJnaRouting.serves(library);
  }

  GeneratedFile generate() {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(library.javaName())
            .addModifiers(Modifier.PUBLIC)
            .addSuperinterface(JNA_LIBRARY)
            .addAnnotation(SourceFile.generated())
            .addJavadoc(javadoc());
    if (servesPlainJna) {
      type.addField(options());
    }
    library.constants().forEach(constant -> type.addField(ConstantFields.field(constant)));
    Overloads overloads = new Overloads(java);
    for (Function function : library.functions()) {
      type.addMethod(method(function));
      overloads.declare(type, function);
    }
    new GlobalAccessors(java).declare(type);
    type.addMethod(load());
    type.addMethod(unload());
    if (library.hasAbsentFunctions()) {
      type.addMethod(has());
    }
    return SourceFile.of(types, type.build());
  }

  private CodeBlock javadoc() {
    Javadoc javadoc =
        new Javadoc()
            .paragraph(
                "Bindings to "
                    + library.name()
                    + library.version().map(version -> " " + Javadoc.escape(version)).orElse("")
                    + ".");
    library.doc().ifPresent(javadoc::text);
    if (!servesPlainJna) {
      javadoc.paragraph(
          "Too large for plain JNA, whose proxies take no interface of so many methods.");
    }
    return javadoc
        .paragraph(
            "{@link #load()} finds, checks and opens the library once per class loader. Methods may"
                + " be called from any thread, as far as the library allows it.")
        .paragraph(
            "Before native code is called, null where it may not be is a NullPointerException; a "
                + "number out of range, a count beyond its array and text that cannot be encoded "
                + "are an IllegalArgumentException; what has been closed is an "
                + "IllegalStateException.")
        .build();
  }

  private FieldSpec options() {
    return FieldSpec.builder(
            OPTIONS_TYPE, "OPTIONS", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(
            new Javadoc()
                .paragraph(
                    "For plain JNA: {@code Native.load(path, %1$s.class, %1$s.OPTIONS)}."
                        .formatted(library.javaName()))
                .paragraph(
                    "JNA serves the methods that it gets right; the others are routed through "
                        + "ekkogen's marshalling.")
                .build())
        .initializer(
            "\n$>$>$T.options(\n$>$>$T.lookup(),\n$S,\n$L,\n$L)$<$<$<$<",
            JavaTypes.PLAIN_JNA,
            JavaTypes.METHOD_HANDLES,
            java.name(GeneratedClass.BINDING),
            entryPoints(),
            routed())
        .build();
  }

  /** The entry points that differ from their method's name. */
  private CodeBlock entryPoints() {
    List<CodeBlock> pairs = new ArrayList<>();
    for (Function function : library.functions()) {
      if (!function.entryPoint().standard().is(function.javaName())) {
        pairs.add(
            CodeBlock.of(
                "$S, $L", function.javaName(), JavaText.literal(function.entryPoint().standard())));
      }
    }
    if (pairs.isEmpty()) {
      return CodeBlock.of("$T.of()", Map.class);
    }
    if (pairs.size() <= MOST_OF_MAP_OF) {
      return CodeBlock.of("$T.of(\n$>$>$L$<$<)", Map.class, CodeBlock.join(pairs, ",\n"));
    }
    // With the types named: javac takes a minute to infer them for 300 entries.
    CodeBlock entries =
        pairs.stream()
            .map(pair -> CodeBlock.of("$T.entry($L)", Map.class, pair))
            .collect(CodeBlock.joining(",\n"));
    return CodeBlock.of("$1T.<$2T, $2T>ofEntries(\n$>$>$3L$<$<)", Map.class, String.class, entries);
  }

  private CodeBlock routed() {
    List<CodeBlock> names =
        PlainJnaRouting.routed(library).stream().map(name -> CodeBlock.of("$S", name)).toList();
    return CodeBlock.of("$T.of($L)", Set.class, CodeBlock.join(names, ", "));
  }

  private MethodSpec method(Function function) {
    Javadoc javadoc = new Javadoc().code(CPrototype.of(function));
    function.doc().ifPresent(javadoc::text);
    ParameterDocs.remark(function).ifPresent(javadoc::paragraph);
    if (servesPlainJna && PlainJnaRouting.isRouted(library, function)) {
      javadoc.paragraph("In plain JNA {@link #OPTIONS} routes it through ekkogen's marshalling.");
    }
    ParameterDocs.document(javadoc, function);
    return declared(heads.of(function), javadoc.build());
  }

  /** An abstract method. */
  static MethodSpec declared(MethodSpec.Builder head, CodeBlock javadoc) {
    return head.addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT).addJavadoc(javadoc).build();
  }

  private MethodSpec load() {
    return MethodSpec.methodBuilder("load")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(
            "The library, found, checked and opened when first asked for.\n\n"
                + "@throws UnsatisfiedLinkError naming every place looked in, or every symbol"
                + " missing\n"
                + "@throws IllegalStateException after {@link #unload()}")
        .returns(types.own(library.javaName()))
        .addStatement("return $T.load()", types.own(GeneratedClass.BINDING))
        .build();
  }

  private MethodSpec unload() {
    return MethodSpec.methodBuilder("unload")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(
            "Closes the library for good: calls begun afterwards, and {@link #load()}, throw\n"
                + "{@link IllegalStateException}.")
        .addStatement("$T.unload()", types.own(GeneratedClass.BINDING))
        .build();
  }

  private MethodSpec has() {
    return MethodSpec.methodBuilder("has")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(
            "Whether a function is there on this platform; opens the library to see.\n\n"
                + "@param function its name in the mapping")
        .returns(TypeName.BOOLEAN)
        .addParameter(JavaTypes.STRING, "function")
        .addStatement("return $T.has(function)", types.own(GeneratedClass.BINDING))
        .build();
  }
}
