package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.emit.java.naming.ReservedJavaNames;
import io.ekkogen.emit.js.naming.ReservedJsNames;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ErrorMapping;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.model.Consumption;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Length;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Retention;
import io.ekkogen.model.type.Text;
import io.ekkogen.model.type.Type;
import io.ekkogen.resolve.names.LanguageNames;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves the parameters of functions and callbacks.
 *
 * @param jsClasses the names of classes in the module, which a parameter must not hide
 */
record SignatureResolver(
    TypeResolver types,
    ReservedJavaNames reserved,
    Set<String> jsClasses,
    Diagnostics diagnostics) {
  /** The type of a string in the mapping's encoding. */
  Type.CString text() {
    return types.text();
  }

  /**
   * Resolves the parameters of a function; invalid ones are reported and left out.
   *
   * @param error how the function reports failure: if it does not, an {@code out} handle may be
   *     NULL
   * @param closes the names of handles that the function closes
   */
  List<Parameter> parameters(
      List<ParameterMapping> written, Optional<ErrorMapping> error, Set<String> closes) {
    return parameters(
        written,
        error,
        closes,
        new OwnershipRules(false, diagnostics),
        new InputRules(false, diagnostics));
  }

  private List<Parameter> parameters(
      List<ParameterMapping> written,
      Optional<ErrorMapping> error,
      Set<String> closes,
      OwnershipRules ownership,
      InputRules inputs) {
    List<Located<String>> names = written.stream().map(ParameterMapping::name).toList();
    LanguageNames adjusted =
        LanguageNames.adjust(
            names,
            reserved::isParameter,
            name -> ReservedJsNames.isName(name) || jsClasses.contains(name),
            diagnostics);
    Map<String, Parameter> resolved = new HashMap<>();
    LengthResolver lengths = new LengthResolver(written, resolved, diagnostics);
    WithinRules within = new WithinRules(ownership.inCallback(), diagnostics);
    written.stream()
        .sorted(Comparator.comparingInt(ParameterMapping::rank))
        .forEach(
            it -> {
              Optional<Length> length =
                  it.length().flatMap(text -> lengths.ofParameter(text, it.isGiven()));
              Optional<Length> filled = it.written().flatMap(lengths::ofWritten);
              Optional<Type> type = type(it);
              type.ifPresent(known -> inputs.check(it, known));
              type.map(
                      known ->
                          parameter(
                              it,
                              known,
                              inputs.isConst(it, known),
                              length,
                              filled,
                              ownership.owner(it, known, resolved.values()),
                              ownership.consumed(it, known, closes(closes, known), error),
                              error.isPresent(),
                              RetentionRules.retention(it, resolved),
                              RetentionRules.role(it, known, written),
                              within.resolve(it, known, resolved),
                              adjusted))
                  .ifPresent(parameter -> resolved.put(parameter.name(), parameter));
            });
    new LengthRules(written, resolved, diagnostics).check();
    new WrittenRules(diagnostics).check(written, resolved, ownership.inCallback());
    return names.stream().map(name -> resolved.get(name.value())).filter(Objects::nonNull).toList();
  }

  private static boolean closes(Set<String> handles, Type type) {
    return type.asHandle().filter(it -> handles.contains(it.mappingName())).isPresent();
  }

  /** Resolves the parameters of a callback, which needs the lengths of its arrays. */
  List<Parameter> callbackParameters(List<ParameterMapping> written) {
    RetentionRules.checkOfCallback(written, diagnostics);
    List<Parameter> resolved =
        parameters(
            written,
            Optional.empty(),
            Set.of(),
            new OwnershipRules(true, diagnostics),
            new InputRules(true, diagnostics));
    written.stream()
        .filter(it -> it.type().value().endsWith("[]"))
        .forEach(array -> checkCallbackArray(array, resolved));
    return resolved;
  }

  private void checkCallbackArray(ParameterMapping array, List<Parameter> resolved) {
    if (Located.isTrue(array.terminated())) {
      new TerminatorRules(diagnostics).checkOfCallback(array);
      return;
    }
    if (array.length().isEmpty()) {
      diagnostics.report(
          DiagnosticCode.MISSING_KEY,
          array.type().location(),
          "\"length\" is missing: how many elements the callback gets",
          "\"length\": a number, the name of a parameter, or an expression; or \"terminated\"");
      return;
    }
    Located<String> length = array.length().get();
    boolean comesTooLate =
        resolved.stream()
            .filter(it -> it.name().equals(array.name().value()))
            .anyMatch(it -> it.length().filter(known -> !known.isPassed()).isPresent());
    if (comesTooLate) {
      keyNotAllowed(
          length,
          Quoted.of(length.value()) + " is out, so it cannot say how many elements a callback gets",
          "a parameter that is passed in, or ref");
    }
  }

  private Parameter parameter(
      ParameterMapping written,
      Type type,
      boolean isConst,
      Optional<Length> length,
      Optional<Length> filled,
      Optional<Parameter> owner,
      Consumption consumed,
      boolean reportsFailure,
      Retention retention,
      Parameter.Role role,
      Optional<Parameter> within,
      LanguageNames adjusted) {
    Direction direction = isConst ? Direction.CONST : direction(written);
    Optional<Type> target = direction.byPointer() ? Optional.empty() : types.pointedTo(type);
    // If null were passed with a count, native code would access NULL.
    boolean isCounted = written.length().isPresent();
    boolean hasNull = !direction.byPointer() && type.isPointer() && !isCounted;
    Optional<Boolean> nullable = written.nullable().map(Located::value);
    checkKeys(written, type, direction);
    new TerminatorRules(diagnostics).check(written, type);
    new DataRules(diagnostics).check(written, type);
    return new Parameter(
        written.name().value(),
        adjusted.java(written.name()),
        adjusted.js(written.name()),
        target.map(it -> isConst ? constant(it) : it).orElse(type),
        target.isPresent() && !isConst ? Direction.REF : direction,
        nullable.orElse(hasNull),
        nullable.orElse(!reportsFailure || hasNull),
        length,
        filled,
        Located.isTrue(written.terminated()),
        type.isHandleToClose() && written.owned().map(Located::value).orElse(true),
        owner,
        consumed,
        Optional.empty(),
        retention,
        role,
        within,
        written.doc().map(Text::new));
  }

  /** What a pointer to const points at: one structure, or any number of scalars. */
  private static Type constant(Type target) {
    return target.scalar().isPresent() ? new Type.Array(target) : target;
  }

  private Optional<Type> type(ParameterMapping parameter) {
    Optional<Type> type = types.resolve(parameter.type(), parameter.encoding());
    if (type.isPresent() && type.get() == Type.Void.VOID) {
      notAllowed(
          parameter.type(),
          "a parameter cannot be \"void\"",
          "a type that has a value; a C function without parameters has an empty list");
      return Optional.empty();
    }
    boolean isClosed = type.filter(it -> it.isArray() && it.isHandleToClose()).isPresent();
    if (isClosed && direction(parameter).byPointer()) {
      notAllowed(
          parameter.type(),
          "an array of handles that are closed cannot be \"ref\" or \"out\"",
          "an array that is only passed in, or of handles without \"close\"");
      return Optional.empty();
    }
    return type;
  }

  private void checkKeys(ParameterMapping written, Type type, Direction direction) {
    boolean isConst = direction == Direction.CONST;
    boolean canBeNull = direction.byPointer() || isConst || type.isPointer();
    if (written.nullable().isPresent() && !canBeNull) {
      keyNotAllowed(
          written.nullable().get(),
          "\"nullable\" on the type \"" + type.mappingName() + "\", which is passed by value",
          "\"nullable\" only on pointers, strings, arrays, handles, and what is ref or out");
    }
    if (written.retained().isPresent() && !Type.Callback.isIn(type)) {
      diagnostics.report(
          DiagnosticCode.KEY_NOT_ALLOWED,
          written.retained().get().location(),
          "\"retained\" on a parameter that is not a callback",
          "\"retained\" only on callbacks that native code keeps after the call");
    }
    boolean comesOut = type.asHandle().isPresent() && direction.byPointer();
    if (written.owned().isPresent() && !(comesOut && type.isHandleToClose())) {
      keyNotAllowed(
          written.owned().get(),
          comesOut
              ? "\"owned\" on a handle that has no \"close\""
              : "\"owned\" on a parameter that is not a ref or out handle",
          "\"owned\" only on a handle that is ref or out, and has a \"close\"");
    }
  }

  private void notAllowed(Located<String> text, String problem, String expected) {
    diagnostics.report(DiagnosticCode.TYPE_NOT_ALLOWED, text.location(), problem, expected);
  }

  private void keyNotAllowed(Located<?> key, String problem, String expected) {
    diagnostics.report(DiagnosticCode.KEY_NOT_ALLOWED, key.location(), problem, expected);
  }

  private static Direction direction(ParameterMapping parameter) {
    if (Located.isTrue(parameter.ref())) {
      return Direction.REF;
    }
    return Located.isTrue(parameter.out()) ? Direction.OUT : Direction.IN;
  }
}
