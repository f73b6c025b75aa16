package io.ekkogen.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.CPrototype;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.model.Library;
import io.ekkogen.model.Struct;
import io.ekkogen.output.GeneratedFile;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates a JNA structure whose fields are copied by code that is written out. */
final class StructureGenerator {
  private static final ClassName JNA_STRUCTURE = ClassName.get("com.sun.jna", "Structure");
  private static final ClassName FIELD_ORDER = JNA_STRUCTURE.nestedClass("FieldOrder");

  /** Slots that a constructor's parameters may take (Java Virtual Machine Specification, 4.3.3). */
  private static final int MAX_SLOTS = 254;

  private final Library library;
  private final Struct struct;
  private final ClassName self;
  private final StructPlaces places;

  StructureGenerator(Library library, Struct struct) {
    this.library = library;
    this.struct = struct;
    this.self = new JavaTypes(library).struct(struct);
    this.places = StructPlaces.of(library, struct);
  }

  GeneratedFile generate() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(self)
            .addModifiers(Modifier.PUBLIC)
            .superclass(JavaTypes.NATIVE_STRUCTURE)
            .addAnnotation(SourceFile.generated())
            .addJavadoc(javadoc())
            .addField(layoutField());
    List<Struct.Field> plain = plainFields();
    if (!plain.isEmpty()) {
      type.addAnnotation(fieldOrder(plain));
    }
    plain.forEach(field -> type.addField(publicField(field)));
    type.addMethod(emptyConstructor());
    if (hasValueConstructor(plain)) {
      MethodSpec.Builder constructor = valueConstructor(plain);
      plain.forEach(
          field -> constructor.addStatement("this.$N = $N", field.javaName(), field.javaName()));
      type.addMethod(constructor.build());
    }
    type.addMethod(viewConstructor());
    for (Struct.Field field : struct.fields()) {
      if (!FieldAccess.isPlain(field)) {
        AccessorGenerator.add(type, struct, field, places);
      }
    }
    type.addMethod(layoutMethod());
    type.addMethod(copyMethod("readFields", plain, true));
    type.addMethod(copyMethod("writeFields", plain, false));
    type.addMethod(ToStringGenerator.generate(self.simpleName(), struct));
    type.addType(
        variant("ByReference", "A pointer to the structure, where it is a field of another."));
    type.addType(variant("ByValue", "The structure itself, as an argument or result."));
    return SourceFile.of(library, type.build());
  }

  private List<Struct.Field> plainFields() {
    return struct.fields().stream().filter(FieldAccess::isPlain).toList();
  }

  private CodeBlock javadoc() {
    Javadoc javadoc =
        new Javadoc()
            .paragraph(
                Javadoc.inlineCode(CPrototype.of(struct)) + ": " + places.describeStruct() + ".");
    struct.doc().ifPresent(javadoc::text);
    return javadoc.build();
  }

  private FieldSpec layoutField() {
    return FieldSpec.builder(
            JavaTypes.STRUCT_LAYOUT, "LAYOUT", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.of($S)", JavaTypes.STRUCT_LAYOUT, struct.layout().code())
        .build();
  }

  private static AnnotationSpec fieldOrder(List<Struct.Field> fields) {
    List<CodeBlock> names =
        fields.stream().map(field -> CodeBlock.of("$S", field.javaName())).toList();
    return AnnotationSpec.builder(FIELD_ORDER)
        .addMember("value", "{$L}", CodeBlock.join(names, ",$W"))
        .build();
  }

  private FieldSpec publicField(Struct.Field field) {
    FieldSpec.Builder spec =
        FieldSpec.builder(JavaTypes.scalar(field.type()), field.javaName(), Modifier.PUBLIC)
            .addJavadoc(FieldDocs.of(field, places));
    if (field.type().isUnsigned()) {
      spec.addAnnotation(JavaTypes.UNSIGNED);
    }
    return spec.build();
  }

  private MethodSpec emptyConstructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("A structure with memory of its own, all zero.")
        .build();
  }

  /** A structure of one pointer would have two constructors alike. */
  private boolean hasValueConstructor(List<Struct.Field> fields) {
    int slots = 0;
    for (Struct.Field field : fields) {
      TypeName type = JavaTypes.scalar(field.type());
      slots += type.equals(TypeName.LONG) || type.equals(TypeName.DOUBLE) ? 2 : 1;
    }
    boolean onePointer = fields.size() == 1 && fields.get(0).type().isPointer();
    return fields.size() == struct.fields().size() && slots <= MAX_SLOTS && !onePointer;
  }

  /** The head of a constructor with a parameter for each field. */
  private static MethodSpec.Builder valueConstructor(List<Struct.Field> fields) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("A structure with memory of its own and these values.");
    for (Struct.Field field : fields) {
      ParameterSpec.Builder parameter =
          ParameterSpec.builder(JavaTypes.scalar(field.type()), field.javaName());
      if (field.type().isUnsigned()) {
        parameter.addAnnotation(JavaTypes.UNSIGNED);
      }
      constructor.addParameter(parameter.build());
    }
    return constructor;
  }

  private static MethodSpec viewConstructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("A view of {@code memory}, which the caller keeps alive.")
        .addParameter(JavaTypes.POINTER, "memory")
        .addStatement("super(memory)")
        .build();
  }

  private MethodSpec layoutMethod() {
    return MethodSpec.methodBuilder("layout")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED, Modifier.FINAL)
        .returns(JavaTypes.STRUCT_LAYOUT)
        .addStatement("return LAYOUT")
        .build();
  }

  private MethodSpec copyMethod(String name, List<Struct.Field> fields, boolean read) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(JavaTypes.POINTER, "memory");
    for (Struct.Field field : fields) {
      method.addStatement(
          read
              ? FieldAccess.load(field, FieldAccess.offset(field, places))
              : FieldAccess.store(field, FieldAccess.offset(field, places)));
    }
    return method.build();
  }

  private TypeSpec variant(String name, String doc) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(doc)
            .superclass(self)
            .addSuperinterface(JNA_STRUCTURE.nestedClass(name))
            .addMethod(emptyConstructor());
    List<Struct.Field> fields = plainFields();
    if (hasValueConstructor(fields)) {
      List<CodeBlock> values =
          fields.stream().map(field -> CodeBlock.of("$N", field.javaName())).toList();
      type.addMethod(
          valueConstructor(fields)
              .addStatement("super($L)", CodeBlock.join(values, ",$W"))
              .build());
    }
    return type.addMethod(viewConstructor()).build();
  }
}
