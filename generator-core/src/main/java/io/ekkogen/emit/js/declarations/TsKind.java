package io.ekkogen.emit.js.declarations;

import io.ekkogen.model.Parameter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The TypeScript types of one kind of value: a method for each position of a value. {@link TsTypes}
 * finds the kind.
 */
class TsKind {
  private static final Pattern UNION = Pattern.compile(" \\| ");

  private static final String OR_NULL = " | null";

  private final String given;
  private final String got;
  private final boolean hasNull;

  /**
   * @param given what scripts give
   * @param got what scripts get
   * @param hasNull whether null may take the place of either
   */
  TsKind(String given, String got, boolean hasNull) {
    this.given = given;
    this.got = got;
    this.hasNull = hasNull;
  }

  /** A kind that has one TypeScript type everywhere, and is never null. */
  static TsKind same(String name) {
    return new TsKind(name, name, false);
  }

  /** The type that scripts give if null is not allowed. */
  final String given() {
    return given;
  }

  /** The type that scripts get if it is never null. */
  final String got() {
    return got;
  }

  /** The type that scripts give, with null if the type allows it. */
  final String in() {
    return hasNull ? orNull(given) : given;
  }

  /** The type that scripts get, with null if the type allows it. */
  final String out() {
    return hasNull ? orNull(got) : got;
  }

  static String orNull(String type) {
    return type + OR_NULL;
  }

  /** The type of a parameter, without null. */
  String argument(Parameter parameter) {
    return switch (parameter.direction()) {
      case IN, CONST -> given;
      case REF -> holder(either(heldIn(), comesBack(parameter)));
      case OUT ->
          "{ value?: %1$s | undefined } | (%1$s | undefined)[]".formatted(comesBack(parameter));
    };
  }

  /** The value of a holder before the call. */
  String heldIn() {
    return in();
  }

  /** The value of a holder after the call, or of an {@code out} parameter that is returned. */
  String comesBack(Parameter parameter) {
    return out();
  }

  /** The type of an argument of a script's function. */
  String callbackArgument(Parameter parameter) {
    return !parameter.direction().byPointer()
        ? callbackValue(parameter)
        : orNull("{ value: %s }".formatted(either(heldOut(), heldIn())));
  }

  /** The type of an argument of a script's function that has no holder. */
  final String callbackValue(Parameter parameter) {
    return parameter.mayArriveNull() ? orNull(got) : got;
  }

  /** The value of a holder that a script's function gets. */
  String heldOut() {
    return out();
  }

  /** An object or an Array that holds one value. */
  static String holder(String value) {
    return "{ value: %s } | %s[]".formatted(value, inArray(value));
  }

  /** The union of the types before and after a call. */
  private static String either(String before, String after) {
    Set<String> both = new LinkedHashSet<>(List.of(UNION.split(before)));
    both.addAll(List.of(UNION.split(after)));
    return String.join(" | ", both);
  }

  /** The type of an array argument that native code may write to. */
  String givenArray() {
    return inArray(in()) + "[]";
  }

  /** The type of an array argument that native code only reads. */
  String constantArray() {
    return "readonly " + givenArray();
  }

  /** As {@link #givenArray}, for an array inside a structure. */
  String givenInlineArray() {
    return "readonly " + inArray(in()) + "[]";
  }

  /** The type of an array that scripts get. */
  String gotArray() {
    return inArray(out()) + "[]";
  }

  /** Whether the type contains the class of pointers. */
  boolean usesPointer() {
    return false;
  }

  private static String inArray(String type) {
    return type.contains("|") ? "(" + type + ")" : type;
  }
}
