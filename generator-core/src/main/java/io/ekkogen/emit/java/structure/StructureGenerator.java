package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.java.call.ConstantNames;
import io.ekkogen.emit.java.call.JavaLibrary;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.emit.java.source.SourceFile;
import io.ekkogen.model.CPrototype;
import io.ekkogen.model.type.Struct;
import io.ekkogen.output.GeneratedFile;
import io.ekkogen.runtime.layout.CMember;
import io.ekkogen.runtime.layout.CStruct;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Generates a JNA structure with getters and setters that access native memory. */
public final class StructureGenerator {
  private static final ClassName JNA_STRUCTURE = ClassName.get("com.sun.jna", "Structure");

  /** Slots that a constructor's parameters may take (Java Virtual Machine Specification, 4.3.3). */
  private static final int MAX_SLOTS = 254;

  /** For a constructor that stores values by methods of the superclass, which are final. */
  private static final AnnotationSpec THIS_ESCAPE =
      AnnotationSpec.builder(SuppressWarnings.class)
          .addMember("value", "$S", "this-escape")
          .build();

  private final JavaTypes types;
  private final Struct struct;
  private final ClassName self;
  private final StructPlaces places;
  private final List<FieldCode> fields;

  /** Those that have a setter: others are set with what they count. */
  private final List<FieldCode> assignable;

  public StructureGenerator(JavaLibrary java, Struct struct) {
    this.types = java.types();
    this.struct = struct;
    this.self = types.struct(struct);
    this.places = StructPlaces.of(java.library(), struct);
    Map<String, String> constants = constants();
    Function<Struct.Field, FieldCode.Place> placed =
        field ->
            new FieldCode.Place(
                field, places, constants.get(field.name()), struct.name() + "." + field.name());
    this.fields =
        struct.fields().stream()
            .map(placed)
            .map(place -> FieldKinds.code(place, it -> placed.apply(struct.count(it)), java))
            .toList();
    this.assignable = fields.stream().filter(it -> !it.field().isReadOnly()).toList();
  }

  /** The names of the fields' constants, which differ from all types and parameters. */
  private Map<String, String> constants() {
    Set<String> taken = new HashSet<>(Set.of("LAYOUT", "TYPE", "_"));
    struct.fields().forEach(field -> taken.add(field.javaName()));
    Map<String, String> constants = new HashMap<>();
    for (Struct.Field field : struct.fields()) {
      String wish = ConstantNames.upperSnakeCase(field.javaName());
      constants.put(
          field.name(),
          FreeName.of(wish, name -> types.names().contains(name) || !taken.add(name)));
    }
    return constants;
  }

  public GeneratedFile generate() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(struct.javaName())
            .addModifiers(Modifier.PUBLIC)
            .superclass(JavaTypes.NATIVE_STRUCTURE)
            .addAnnotation(SourceFile.generated())
            .addJavadoc(javadoc())
            .addField(layoutField())
            .addField(typeField());
    fields.forEach(field -> type.addField(field.constant()));
    type.addMethod(emptyConstructor());
    if (hasValueConstructor()) {
      MethodSpec.Builder constructor = valueConstructor().addAnnotation(THIS_ESCAPE);
      inOrder().forEach(field -> constructor.addStatement(field.set(parameter(field))));
      type.addMethod(constructor.build());
    }
    type.addMethod(viewConstructor());
    flexible().ifPresent(field -> addAllocation(type, field));
    fields.forEach(field -> FieldAccessors.add(type, field, places));
    type.addMethod(layoutMethod());
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
    return SourceFile.of(types, type.build());
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

  /** Properties of the layout that the C code does not show. */
  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    CStruct layout = struct.layout();
    if (layout.pack() != CStruct.NATURAL) {
      remarks.add("Packed to " + layout.pack() + ".");
    }
    if (layout.members().stream().anyMatch(CMember::isPlaced)) {
      remarks.add("Fields lie where the mapping says, other bytes are not described.");
    }
    return remarks;
  }

  private String noun() {
    return struct.layout().isUnion() ? "union" : "structure";
  }

  private FieldSpec layoutField() {
    return FieldSpec.builder(JavaTypes.STRUCT_LAYOUT, "LAYOUT", Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The members, in the notation of {@link io.ekkogen.runtime.layout.Signature}.")
        .initializer("$T.of($S)", JavaTypes.STRUCT_LAYOUT, struct.layout().code())
        .build();
  }

  private FieldSpec typeField() {
    return FieldSpec.builder(
            ParameterizedTypeName.get(JavaTypes.STRUCTURE_TYPE, self),
            "TYPE",
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("$1T.of(LAYOUT, $2T.class, $2T::new)", JavaTypes.STRUCTURE_TYPE, self)
        .build();
  }

  private MethodSpec emptyConstructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("A $L with memory of its own, all zero.", noun())
        .build();
  }

  /**
   * Fields that share bytes cannot all have values. A structure of one pointer, or of one pointer
   * to its own type, would have two constructors with the same parameters.
   */
  private boolean hasValueConstructor() {
    int slots = 0;
    for (FieldCode field : assignable) {
      boolean isWide = field.type().equals(TypeName.LONG) || field.type().equals(TypeName.DOUBLE);
      slots += isWide ? 2 : 1;
    }
    boolean onePointer =
        assignable.size() == 1
            && Set.of(JavaTypes.POINTER, self).contains(assignable.get(0).type());
    return flexible().isEmpty()
        && fields.stream().noneMatch(field -> field.field().overlaps())
        && slots > 0
        && slots <= MAX_SLOTS
        && !onePointer;
  }

  /** The fields as a constructor sets them: those whose length depends on others come last. */
  private Stream<FieldCode> inOrder() {
    return assignable.stream()
        .sorted(Comparator.comparing(field -> field.field().hasComputedLength()));
  }

  private static CodeBlock parameter(FieldCode field) {
    return CodeBlock.of("$N", field.field().javaName());
  }

  /** The head of a constructor with a parameter for each field. */
  private MethodSpec.Builder valueConstructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("A $L with memory of its own, whose fields have these values.", noun());
    for (FieldCode field : assignable) {
      ParameterSpec.Builder parameter =
          ParameterSpec.builder(field.type(), field.field().javaName());
      if (field.isUnsigned()) {
        parameter.addAnnotation(JavaTypes.UNSIGNED);
      }
      constructor.addParameter(parameter.build());
    }
    return constructor;
  }

  private Optional<FlexibleField> flexible() {
    return fields.stream()
        .filter(FlexibleField.class::isInstance)
        .map(FlexibleField.class::cast)
        .findAny();
  }

  /** Adds the method that makes a structure with a flexible array. */
  private void addAllocation(TypeSpec.Builder type, FlexibleField field) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("allocate")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(self)
            .addJavadoc(
                "A structure with memory of its own, all zero, and room for {@code length} elements"
                    + " of {@code $L}.",
                field.field().name())
            .addParameter(TypeName.INT, "length");
    CodeBlock made = CodeBlock.of("new $T($L.memory(LAYOUT, length))", self, field.name());
    if (field.hasCount()) {
      TypeName element = ((ArrayTypeName) field.type()).componentType();
      method
          .addStatement("$T structure = $L", self, made)
          .addStatement("structure.set$L(new $T[length])", field.field().accessor(), element)
          .addStatement("return structure");
    } else {
      method.addStatement("return $L", made);
    }
    type.addMethod(method.build());
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

  private MethodSpec describeMethod() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("describe")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(JavaTypes.FIELD_VALUES, "values");
    for (FieldCode field : fields) {
      method.addStatement("values.add($S, $L)", field.field().name(), field.shown());
    }
    return method.build();
  }

  private TypeSpec.Builder variant(String name, String doc, Object... docValues) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(doc, docValues)
            .superclass(self)
            .addSuperinterface(JNA_STRUCTURE.nestedClass(name))
            .addMethod(emptyConstructor());
    if (hasValueConstructor()) {
      List<CodeBlock> values = assignable.stream().map(StructureGenerator::parameter).toList();
      type.addMethod(
          valueConstructor().addStatement("super($L)", CodeBlock.join(values, ", ")).build());
    }
    return type.addMethod(viewConstructor());
  }

  private MethodSpec copyConstructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("A copy of {@code other}.")
        .addParameter(self, "other")
        .addStatement("copyFrom(other)")
        .build();
  }
}
