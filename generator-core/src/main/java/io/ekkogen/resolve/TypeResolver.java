package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.model.ArrayType;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.Struct;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import io.ekkogen.model.VoidType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the text of a type into a {@link Type}, or says why it cannot. */
final class TypeResolver {
  /** Part of the format, but refused for now. */
  private static final Set<String> NOT_YET =
      Set.of("char", "wchar", "clong", "culong", "size_t", "ssize_t", "wstring");

  private final Map<String, Struct> structs;
  private final Set<String> knownStructs;
  private final Set<String> callbacks;
  private final Set<String> refused;
  private final Diagnostics diagnostics;

  /**
   * @param structs those that could be resolved
   * @param knownStructs the names of all, so that a broken structure is not reported as missing too
   * @param refused types whose declarations have been reported already
   */
  TypeResolver(
      Map<String, Struct> structs,
      Set<String> knownStructs,
      Set<String> callbacks,
      Set<String> refused,
      Diagnostics diagnostics) {
    this.structs = structs;
    this.knownStructs = knownStructs;
    this.callbacks = callbacks;
    this.refused = refused;
    this.diagnostics = diagnostics;
  }

  /** The type, or empty after a report. */
  Optional<Type> resolve(Located<String> text) {
    String name = text.value();
    if (name.endsWith("[]")) {
      return resolveArray(text, name.substring(0, name.length() - 2));
    }
    if (name.endsWith("*")) {
      return notYet(text, "the pointer type " + Quoted.of(name));
    }
    if (name.endsWith("]")) {
      return notYet(text, "the inline array " + Quoted.of(name));
    }
    if (name.equals("void")) {
      return Optional.of(VoidType.VOID);
    }
    if (name.equals("string")) {
      return Optional.of(StringType.STRING);
    }
    Optional<ScalarType> scalar = ScalarType.ofName(name);
    if (scalar.isPresent()) {
      return Optional.of(scalar.get());
    }
    if (structs.containsKey(name)) {
      return Optional.of(new StructType(structs.get(name)));
    }
    if (knownStructs.contains(name) || refused.contains(name)) {
      return Optional.empty();
    }
    if (callbacks.contains(name)) {
      return notYet(text, "a callback as a value (\"" + name + "\")");
    }
    if (NOT_YET.contains(name)) {
      return notYet(text, "the type \"" + name + "\"");
    }
    return unknown(text);
  }

  private Optional<Type> resolveArray(Located<String> text, String element) {
    Optional<ScalarType> scalar = ScalarType.ofName(element);
    if (scalar.isPresent() && scalar.get().isNumeric()) {
      return Optional.of(new ArrayType(scalar.get()));
    }
    if (element.equals("void") || element.endsWith("[]")) {
      diagnostics.report(
          DiagnosticCode.TYPE_NOT_ALLOWED,
          text.location(),
          "there are no arrays of " + Quoted.of(element),
          "an element that has a size, such as \"int[]\"");
      return Optional.empty();
    }
    if (resolve(new Located<>(element, text.location())).isPresent()) {
      return notYet(text, "an array of " + Quoted.of(element));
    }
    return Optional.empty();
  }

  private Optional<Type> notYet(Located<String> text, String what) {
    diagnostics.report(
        DiagnosticCode.NOT_SUPPORTED_YET, text.location(), what + " is not supported yet");
    return Optional.empty();
  }

  private Optional<Type> unknown(Located<String> text) {
    List<String> names = new ArrayList<>(List.of("void", "string"));
    // Of words equally near, a type's own name is meant rather than an alias.
    Arrays.stream(ScalarType.values()).map(ScalarType::mappingName).forEach(names::add);
    Arrays.stream(ScalarType.values()).map(ScalarType::names).forEach(names::addAll);
    names.addAll(NOT_YET);
    names.addAll(knownStructs);
    names.addAll(callbacks);
    diagnostics.report(
        DiagnosticCode.UNKNOWN_TYPE,
        text.location(),
        "unknown type " + Quoted.of(text.value()),
        Optional.of("a type of the format, or the name of a structure of this mapping"),
        DidYouMean.hint(text.value(), names));
    return Optional.empty();
  }
}
