package io.ekkogen.emit.js.declarations;

import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What TypeScript calls values of one type: a method for each position that a value can be in.
 * {@link TsTypes} finds it.
 */
class TsKind {
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

  /** One that scripts get and give as the same, and never as null. */
  static TsKind same(String name) {
    return new TsKind(name, name, false);
  }

  /** What scripts give where null is not allowed. */
  final String given() {
    return given;
  }

  /** What scripts get where it is never null. */
  final String got() {
    return got;
  }

  /** A value that scripts give; null where the type has one. */
  final String in() {
    return hasNull ? orNull(given) : given;
  }

  /** A value that scripts get; null where the type has one. */
  final String out() {
    return hasNull ? orNull(got) : got;
  }

  static String orNull(String type) {
    return type + OR_NULL;
  }

  /** A parameter of a function, where it is not null. */
  String argument(Parameter parameter) {
    return switch (parameter.direction()) {
      case IN -> given;
      case REF -> holder(either(heldIn(), comesBack(parameter)));
      case OUT ->
          "{ value?: %1$s | undefined } | (%1$s | undefined)[]".formatted(comesBack(parameter));
    };
  }

  /** What is in a holder before the call. */
  String heldIn() {
    return in();
  }

  /** What is in the holder of a parameter after the call, or comes back without one. */
  String comesBack(Parameter parameter) {
    return out();
  }

  /** What native code passes to a function of a script. */
  String callbackArgument(Parameter parameter) {
    return parameter.direction() == Direction.IN
        ? callbackValue(parameter)
        : orNull("{ value: %s }".formatted(either(heldOut(), heldIn())));
  }

  /** A value that is passed to a function of a script itself. */
  final String callbackValue(Parameter parameter) {
    return parameter.mayArriveNull() ? orNull(got) : got;
  }

  /** What is in a holder that a function of a script is passed. */
  String heldOut() {
    return out();
  }

  /** An object or an Array that holds one value. */
  static String holder(String value) {
    return "{ value: %s } | %s[]".formatted(value, inArray(value));
  }

  /** What a holder has before and after a call. */
  private static String either(String before, String after) {
    Set<String> both = new LinkedHashSet<>(List.of(before.split(" \\| ")));
    both.addAll(List.of(after.split(" \\| ")));
    return String.join(" | ", both);
  }

  /** An Array of such elements that native code may write to, or what is taken beside one. */
  String givenArray() {
    return inArray(in()) + "[]";
  }

  /** As {@link #givenArray}, of an array that is part of a structure. */
  String givenInlineArray() {
    return "readonly " + inArray(in()) + "[]";
  }

  /** The array that scripts get of such elements. */
  String gotArray() {
    return inArray(out()) + "[]";
  }

  /** Whether the class of pointers is in it. */
  boolean usesPointer() {
    return false;
  }

  private static String inArray(String type) {
    return type.contains("|") ? "(" + type + ")" : type;
  }
}
