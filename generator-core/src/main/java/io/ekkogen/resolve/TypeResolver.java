package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.model.type.Encoding;
import io.ekkogen.model.type.Link;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves the text of a type to a {@link Type}, or reports why it is invalid. */
record TypeResolver(TypeResolver.Names named, EncodingResolver encodings, Diagnostics diagnostics) {

  /**
   * The types that a mapping declares, by name.
   *
   * @param structs links to the structures and unions. That of an invalid one is never bound, so
   *     its uses are not reported as well
   * @param others enums, handles and callbacks
   * @param refused types whose declarations have already been reported
   */
  record Names(Map<String, Link<Struct>> structs, Map<String, Type> others, Set<String> refused) {}

  /** Resolves a type; empty after a report. */
  Optional<Type> resolve(Located<String> text) {
    return resolve(text, Optional.empty());
  }

  /**
   * Resolves a type; empty after a report.
   *
   * @param encoding the encoding of a string, or of the strings of an array
   */
  Optional<Type> resolve(Located<String> text, Optional<Located<String>> encoding) {
    Optional<Type> type = resolve(text, text.value(), encoding);
    if (encoding.isPresent() && type.isPresent() && !takesEncoding(type.get())) {
      diagnostics.report(
          DiagnosticCode.KEY_NOT_ALLOWED,
          encoding.get().location(),
          "\"encoding\" on the type \"" + text.value() + "\"",
          "an encoding only of strings and arrays of them, and of \"char[N]\" in a structure");
    }
    return type;
  }

  /** The type of a string in the mapping's encoding. */
  Type.CString text() {
    return new Type.CString(encodings.resolve(Optional.empty()));
  }

  /** The type that a pointer points at; empty for other types, and for reported ones. */
  Optional<Type> pointedTo(Type type) {
    if (type instanceof Type.StructurePointer pointer) {
      return pointer.link().ifResolved().map(struct -> new Type.Structure(pointer.link()));
    }
    return type instanceof Type.Pointer pointer ? Optional.of(pointer.target()) : Optional.empty();
  }

  /**
   * Like {@link #resolve}, for an array that a structure points at: its elements may be structures
   * that contain this one.
   */
  Optional<Type> pointedArray(Located<String> text, Optional<Located<String>> encoding) {
    Link<Struct> element =
        named.structs().get(text.value().substring(0, text.value().length() - "[]".length()));
    return element == null
        ? resolve(text, encoding)
        : Optional.of(new Type.Array(new Type.Structure(element)));
  }

  /** Whether it is the name of a scalar or structure, to which pointers exist. */
  boolean pointsAt(String name) {
    return ScalarType.ofName(name).isPresent() || named.structs().containsKey(name);
  }

  /** Whether {@code name}, which may name a pointer, needs no further report. */
  boolean isKnown(String name) {
    return pointsAt(name)
        || name.endsWith("*")
        || name.endsWith("]")
        || Type.isBuiltIn(name)
        || named.others().containsKey(name);
  }

  private static boolean takesEncoding(Type type) {
    return type.single() instanceof Type.CString string && string.encoding() != Encoding.WIDE;
  }

  private Optional<Type> resolve(
      Located<String> text, String name, Optional<Located<String>> encoding) {
    if (name.endsWith("[]")) {
      return array(text, name.substring(0, name.length() - 2), encoding);
    }
    if (name.endsWith("*")) {
      return pointer(text, name.substring(0, name.length() - 1));
    }
    if (name.endsWith("]")) {
      String element = name.contains("[") ? name.substring(0, name.indexOf('[')) : "int";
      return notAllowed(
          text,
          Quoted.of(name) + " is only allowed as a field of a structure",
          Quoted.of(element + "[]") + ", a pointer to the first element");
    }
    switch (name) {
      case "void":
        return Optional.of(Type.Void.VOID);
      case "string":
        return Optional.of(new Type.CString(encodings.resolve(encoding)));
      case "wstring":
        return Optional.of(new Type.CString(Encoding.WIDE));
      default:
        Optional<ScalarType> scalar = ScalarType.ofName(name);
        return scalar.isPresent() ? Optional.of(scalar.get()) : named(text, name);
    }
  }

  private Optional<Type> named(Located<String> text, String name) {
    if (named.structs().containsKey(name)) {
      Link<Struct> link = named.structs().get(name);
      return link.ifResolved().map(struct -> new Type.Structure(link));
    }
    if (named.others().containsKey(name)) {
      return Optional.of(named.others().get(name));
    }
    return named.refused().contains(name) ? Optional.empty() : unknown(text, name);
  }

  private Optional<Type> array(
      Located<String> text, String element, Optional<Located<String>> encoding) {
    if (element.equals("void") || element.endsWith("[]")) {
      return notAllowed(
          text,
          "there are no arrays of " + Quoted.of(element),
          "an element that has a size, such as \"int[]\"");
    }
    return resolve(text, element, encoding).map(Type.Array::new);
  }

  private Optional<Type> pointer(Located<String> text, String target) {
    if (target.equals("void") || target.endsWith("*") || target.endsWith("]")) {
      return notPointedTo(text, target, "\"IntPtr\", which points at anything");
    }
    if (named.structs().containsKey(target) && !Type.isBuiltIn(target)) {
      return Optional.of(new Type.StructurePointer(named.structs().get(target)));
    }
    Optional<Type> type = resolve(text, target, Optional.empty());
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> instead = TypeRules.of(type.get()).insteadOfPointer();
    if (instead.isPresent()) {
      return notPointedTo(text, target, instead.get());
    }
    return type.flatMap(Type::scalar).map(Type.Pointer::new);
  }

  private Optional<Type> notPointedTo(Located<String> text, String target, String expected) {
    return notAllowed(text, "there are no pointers to " + Quoted.of(target), expected);
  }

  private Optional<Type> notAllowed(Located<String> text, String problem, String expected) {
    diagnostics.report(DiagnosticCode.TYPE_NOT_ALLOWED, text.location(), problem, expected);
    return Optional.empty();
  }

  private Optional<Type> unknown(Located<String> text, String name) {
    diagnostics.report(
        DiagnosticCode.UNKNOWN_TYPE,
        text.location(),
        "unknown type " + Quoted.of(name),
        Optional.of("a type of the format, or the name of a type of this mapping"),
        CTypes.hint(text.value()).or(() -> diagnostics.didYouMean(name, this::names)));
    return Optional.empty();
  }

  private Collection<String> names() {
    List<String> names = new ArrayList<>(List.of("void", "string", "wstring"));
    // A type's own name comes first: it is preferred over an alias that is equally close.
    Arrays.stream(ScalarType.values()).map(ScalarType::mappingName).forEach(names::add);
    Arrays.stream(ScalarType.values()).map(ScalarType::names).forEach(names::addAll);
    names.addAll(named.structs().keySet());
    names.addAll(named.others().keySet());
    return names;
  }
}
