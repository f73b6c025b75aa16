package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.emit.java.source.SourceFile;
import io.ekkogen.model.CPrototype;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Library;
import io.ekkogen.model.Struct;
import io.ekkogen.output.GeneratedFile;
import io.ekkogen.runtime.layout.CMember;
import io.ekkogen.runtime.layout.CStruct;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Generates a JNA structure whose fields are copied by code that is written out. */
public final class StructureGenerator {
  private static final ClassName JNA_STRUCTURE = ClassName.get("com.sun.jna", "Structure");
  private static final ClassName FIELD_ORDER = JNA_STRUCTURE.nestedClass("FieldOrder");

  /** Slots that a constructor's parameters may take (Java Virtual Machine Specification, 4.3.3). */
  private static final int MAX_SLOTS = 254;

  private final Library library;
  private final Struct struct;
  private final ClassName self;
  private final StructPlaces places;
  private final StructEncodings encodings;
  private final List<FieldCode> fields;

  /**
   * @param callbackKinds what carries callbacks of a kind between Java and native code
   */
  public StructureGenerator(
      Library library, Struct struct, Function<CallbackType, String> callbackKinds) {
    JavaTypes types = new JavaTypes(library);
    this.library = library;
    this.struct = struct;
    this.self = types.struct(struct);
    this.places = StructPlaces.of(library, struct);
    this.encodings = new StructEncodings(struct);
    this.fields = new FieldCodes(struct, places, types, encodings, callbackKinds).all();
  }

  public GeneratedFile generate() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(struct.javaName())
            .addModifiers(Modifier.PUBLIC)
            .superclass(JavaTypes.NATIVE_STRUCTURE)
            .addAnnotation(SourceFile.generated())
            .addJavadoc(javadoc())
            .addField(layoutField());
    encodings.constants().forEach(type::addField);
    List<FieldCode> plain = plainFields();
    if (!plain.isEmpty()) {
      type.addAnnotation(fieldOrder(plain));
      if (plain.size() < struct.layout().members().size()) {
        type.addAnnotation(fieldMembers(plain));
      }
    }
    plain.forEach(field -> type.addField(publicField(field)));
    type.addMethod(emptyConstructor());
    if (hasValueConstructor(plain)) {
      MethodSpec.Builder constructor = valueConstructor(plain);
      plain.forEach(field -> constructor.addStatement("this.$1L = $1L", field.value()));
      type.addMethod(constructor.build());
    }
    type.addMethod(viewConstructor());
    for (FieldCode field : fields) {
      if (!field.isPlain()) {
        AccessorPair.add(type, field, places);
      }
    }
    type.addMethod(layoutMethod());
    type.addMethod(copyMethod("readFields", plain, true));
    type.addMethod(copyMethod("writeFields", plain, false));
    type.addMethod(describeMethod());
    type.addType(
        variant(
                "ByReference",
                "A pointer to the $L, for JNA structures that are written by hand.",
                noun())
            .build());
    type.addType(
        variant("ByValue", "The $L itself, as an argument or result.", noun())
            .addMethod(copyConstructor())
            .build());
    return SourceFile.of(library, type.build());
  }

  private List<FieldCode> plainFields() {
    return fields.stream().filter(FieldCode::isPlain).toList();
  }

  private CodeBlock javadoc() {
    Javadoc javadoc =
        new Javadoc()
            .paragraph(
                Javadoc.inlineCode(CPrototype.of(struct)) + ": " + places.describeStruct() + ".");
    struct.doc().ifPresent(javadoc::text);
    String remarks = String.join(" ", remarks());
    if (!remarks.isEmpty()) {
      javadoc.paragraph(remarks);
    }
    return javadoc.build();
  }

  /** What the C code does not show, and what is special about the members of the class. */
  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    CStruct layout = struct.layout();
    if (layout.pack() != CStruct.NATURAL) {
      remarks.add("Packed to " + layout.pack() + ".");
    }
    if (layout.members().stream().anyMatch(CMember::isPlaced)) {
      remarks.add("Fields lie where the mapping says, other bytes are not described.");
    }
    int copied = plainFields().size();
    if (copied > 0 && copied < fields.size()) {
      remarks.add(
          "Public fields are copies, which {@link #read()} and {@link #write()} bring up to date;"
              + " getters and setters work on native memory itself.");
    }
    return remarks;
  }

  private String noun() {
    return struct.layout().isUnion() ? "union" : "structure";
  }

  private FieldSpec layoutField() {
    return FieldSpec.builder(JavaTypes.STRUCT_LAYOUT, "LAYOUT", Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.of($S)", JavaTypes.STRUCT_LAYOUT, struct.layout().code())
        .build();
  }

  private static AnnotationSpec fieldOrder(List<FieldCode> fields) {
    List<CodeBlock> names =
        fields.stream().map(field -> CodeBlock.of("$S", field.field().javaName())).toList();
    return AnnotationSpec.builder(FIELD_ORDER)
        .addMember("value", "{$L}", CodeBlock.join(names, ",$W"))
        .build();
  }

  private static AnnotationSpec fieldMembers(List<FieldCode> fields) {
    List<CodeBlock> indices =
        fields.stream().map(field -> CodeBlock.of("$L", field.field().member())).toList();
    return AnnotationSpec.builder(JavaTypes.FIELD_MEMBERS)
        .addMember("value", "{$L}", CodeBlock.join(indices, ",$W"))
        .build();
  }

  private FieldSpec publicField(FieldCode field) {
    FieldSpec.Builder spec =
        FieldSpec.builder(field.type(), field.field().javaName(), Modifier.PUBLIC)
            .addJavadoc(FieldDocs.of(field, places));
    if (field.isUnsigned()) {
      spec.addAnnotation(JavaTypes.UNSIGNED);
    }
    return spec.build();
  }

  private MethodSpec emptyConstructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("A $L with memory of its own, all zero.", noun())
        .build();
  }

  /** A structure of one pointer would have two constructors alike. */
  private boolean hasValueConstructor(List<FieldCode> plain) {
    int slots = 0;
    for (FieldCode field : plain) {
      boolean isWide = field.type().equals(TypeName.LONG) || field.type().equals(TypeName.DOUBLE);
      slots += isWide ? 2 : 1;
    }
    boolean onePointer = plain.size() == 1 && plain.get(0).type().equals(JavaTypes.POINTER);
    return plain.size() == fields.size() && slots <= MAX_SLOTS && !onePointer;
  }

  /** The head of a constructor with a parameter for each field. */
  private MethodSpec.Builder valueConstructor(List<FieldCode> fields) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("A $L with memory of its own, whose fields have these values.", noun());
    for (FieldCode field : fields) {
      ParameterSpec.Builder parameter =
          ParameterSpec.builder(field.type(), field.field().javaName());
      if (field.isUnsigned()) {
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

  private MethodSpec copyMethod(String name, List<FieldCode> plain, boolean read) {
    String parameter = freeName("memory");
    CodeBlock memory = CodeBlock.of("$L", parameter);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(JavaTypes.STRUCTURE_MEMORY, parameter);
    for (FieldCode field : plain) {
      if (read) {
        method.addStatement("$L = $L", field.value(), field.load(memory, field.value()));
      } else {
        method.addStatement(field.storeField(memory));
      }
    }
    return method.build();
  }

  private MethodSpec describeMethod() {
    String values = freeName("values");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("describe")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(JavaTypes.FIELD_VALUES, values);
    for (FieldCode field : fields) {
      CodeBlock value = field.isPlain() ? field.value() : AccessorPair.get(field);
      method.addStatement("$L.add($S, $L)", values, field.field().name(), field.show(value));
    }
    return method.build();
  }

  /** A name for a parameter, which would hide a field. */
  private String freeName(String wish) {
    return FreeName.of(
        wish, name -> fields.stream().anyMatch(it -> it.field().javaName().equals(name)));
  }

  private TypeSpec.Builder variant(String name, String doc, Object... docValues) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(doc, docValues)
            .superclass(self)
            .addSuperinterface(JNA_STRUCTURE.nestedClass(name))
            .addMethod(emptyConstructor());
    List<FieldCode> plain = plainFields();
    if (hasValueConstructor(plain)) {
      List<CodeBlock> values = plain.stream().map(FieldCode::value).toList();
      type.addMethod(
          valueConstructor(plain).addStatement("super($L)", CodeBlock.join(values, ",$W")).build());
    }
    return type.addMethod(viewConstructor());
  }

  private MethodSpec copyConstructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("A copy of {@code other}, which is written before.")
        .addParameter(self, "other")
        .addStatement("copyFrom(other)")
        .build();
  }
}
