package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.emit.java.naming.ReservedJavaNames;
import io.ekkogen.emit.js.naming.ReservedJsNames;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.FieldMapping;
import io.ekkogen.mapping.Mapping.StructMapping;
import io.ekkogen.model.type.FieldLength;
import io.ekkogen.model.type.Link;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Text;
import io.ekkogen.model.type.Type;
import io.ekkogen.resolve.names.DerivedName;
import io.ekkogen.resolve.names.LanguageNames;
import io.ekkogen.resolve.names.NameScope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves structures and unions, each after the ones that it contains. */
final class StructResolver {
  /**
   * The maximum nesting, the same as for JSON: recursion over deeper types could overflow the
   * stack.
   */
  private static final int DEEPEST = 64;

  private final Map<String, StructMapping> written = new LinkedHashMap<>();
  private final Set<String> begun = new HashSet<>();

  /** The structures that are being resolved, each contained in the one before. */
  private final List<String> path = new ArrayList<>();

  private final Map<String, Link<Struct>> links;
  private final LanguageNames names;
  private final ReservedJavaNames reserved;
  private final FieldTypes types;
  private final StructLayouts layouts;
  private final Diagnostics diagnostics;

  StructResolver(
      List<StructMapping> structs,
      Map<String, Link<Struct>> links,
      LanguageNames names,
      ReservedJavaNames reserved,
      FieldTypes types,
      StructLayouts layouts,
      Diagnostics diagnostics) {
    this.links = links;
    this.names = names;
    this.reserved = reserved;
    structs.forEach(struct -> written.put(struct.name().value(), struct));
    this.types = types;
    this.layouts = layouts;
    this.diagnostics = diagnostics;
  }

  /**
   * Resolves all structures; invalid ones are reported and left out. The result has the mapping's
   * order.
   *
   * @throws IllegalStateException when a structure is missing without a report
   */
  List<Struct> resolve() {
    written.values().forEach(this::resolve);
    written.forEach(
        (name, struct) ->
            links
                .get(name)
                .ifResolved()
                .ifPresent(it -> new FlexibleRules(diagnostics).checkElements(struct, it)));
    List<Struct> resolved =
        links.values().stream().flatMap(link -> link.ifResolved().stream()).toList();
    if (resolved.size() < written.size() && !diagnostics.hasErrors()) {
      throw new IllegalStateException("A structure is missing, and no problem was reported");
    }
    return resolved;
  }

  private void resolve(StructMapping struct) {
    if (!begun.add(struct.name().value())) {
      return;
    }
    if (struct.fields().isEmpty()) {
      diagnostics.report(
          DiagnosticCode.EMPTY_STRUCT,
          struct.name().location(),
          struct.noun() + " \"" + struct.name().value() + "\" has no fields",
          "at least one field; C has no empty structures");
      return;
    }
    new FlexibleRules(diagnostics).checkPlace(struct);
    path.add(struct.name().value());
    List<Optional<Type>> fieldTypes = new ArrayList<>();
    for (FieldMapping field : struct.fields()) {
      Optional<Type> type = containedIn(field) ? types.resolve(field) : Optional.empty();
      type.ifPresent(it -> layouts.checkWidth(field, it));
      fieldTypes.add(type);
    }
    path.remove(path.size() - 1);
    if (fieldTypes.stream().allMatch(Optional::isPresent)) {
      List<Type> all = fieldTypes.stream().map(Optional::get).toList();
      layouts
          .of(struct, all)
          .map(layout -> struct(struct, all, layout))
          .ifPresent(links.get(struct.name().value())::bind);
    }
  }

  /**
   * Resolves the structure that a field contains by value; false after a report of infinite
   * nesting.
   */
  private boolean containedIn(FieldMapping field) {
    String name = field.contained();
    StructMapping contained = written.get(name);
    if (contained == null || Type.isBuiltIn(name)) {
      return true;
    }
    if (path.contains(name)) {
      String cycle = String.join(" → ", path.subList(path.indexOf(name), path.size()));
      diagnostics.report(
          DiagnosticCode.RECURSIVE_STRUCT,
          field.type().location(),
          contained.noun() + " \"" + name + "\" contains itself: " + cycle + " → " + name,
          Optional.of("a pointer, which always has a size"),
          Optional.of("declare \"%s\" as \"%s*\"".formatted(field.place().value(), name)));
      return false;
    }
    if (path.size() > DEEPEST) {
      diagnostics.report(
          DiagnosticCode.CLASS_FILE_LIMIT,
          field.type().location(),
          "structures are nested more than " + DEEPEST + " deep",
          "at most " + DEEPEST + " structures inside each other");
      return false;
    }
    resolve(contained);
    return true;
  }

  /** Whether only native code sets a field; not of what is a view of the structure's memory. */
  private boolean isConst(FieldMapping field, Type type) {
    boolean isView = type instanceof Type.Structure || type instanceof Type.InlineArray;
    if (Located.isTrue(field.in()) && isView) {
      diagnostics.report(
          DiagnosticCode.IN_NOT_ALLOWED,
          field.in().get().location(),
          "\"in\" on the type "
              + Quoted.of(field.type().value())
              + ", whose elements or fields can be set",
          "\"in\" on the fields of the structure that it contains; or no \"in\"");
    }
    return Located.isTrue(field.in());
  }

  private Struct struct(StructMapping struct, List<Type> fieldTypes, StructLayouts.Placed placed) {
    List<Located<String>> fieldNames =
        struct.fields().stream().flatMap(field -> field.name().stream()).toList();
    boolean hasCallbacks = fieldTypes.stream().anyMatch(Type.Callback::isIn);
    LanguageNames adjusted =
        LanguageNames.adjust(
            fieldNames,
            name -> reserved.isField(name, hasCallbacks),
            ReservedJsNames::isField,
            diagnostics);
    Map<String, String> accessors =
        NameScope.of(ReservedJavaNames::isAccessor)
            .adjust(fieldNames.stream().map(Located::value).toList(), DerivedName::capitalised);
    Map<String, FieldLength> lengths =
        new FieldLengths(struct, fieldTypes, placed, diagnostics).resolve();
    Set<FieldLength> counts = Set.copyOf(lengths.values());
    List<Struct.Field> fields = new ArrayList<>();
    for (int member = 0; member < fieldTypes.size(); member++) {
      FieldMapping field = struct.fields().get(member);
      if (field.name().isPresent()) {
        Located<String> name = field.name().get();
        fields.add(
            new Struct.Field(
                name.value(),
                adjusted.java(name),
                accessors.get(name.value()),
                adjusted.js(name),
                fieldTypes.get(member),
                member,
                StructLayouts.bits(field),
                placed.overlaps(member),
                Optional.ofNullable(lengths.get(name.value())),
                counts.contains(new FieldLength.Counted(name.value(), member)),
                isConst(field, fieldTypes.get(member)),
                field.doc().map(Text::new)));
      }
    }
    return new Struct(
        struct.name().value(),
        names.java(struct.name()),
        names.js(struct.name()),
        fields,
        placed.layout(),
        struct.doc().map(Text::new));
  }
}
