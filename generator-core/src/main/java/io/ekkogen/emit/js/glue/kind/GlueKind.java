package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.Struct;
import java.util.Optional;

/**
 * How the glue converts values of one type: a method for each position that a value can be in.
 * {@link GlueKinds} finds it. Positions that the format does not allow for a kind are {@link
 * #refused}.
 */
public abstract class GlueKind {

  /** Adds the conversion of an argument to a call of the host. */
  public abstract void addArgument(GlueBody body, Parameter parameter);

  /** The runtime's converter for an argument that native code passes to a script's function. */
  public String callbackArgument(Parameter parameter) {
    return switch (parameter.direction()) {
      case IN -> field();
      case CONST -> GlueBody.call("rt.passed.value", field());
      case REF -> GlueBody.call("rt.passed.ref", field());
      case OUT -> GlueBody.call("rt.passed.out", field());
    };
  }

  /** The runtime's converter for the result that a script's function returns to native code. */
  public String callbackResult(Result returns) {
    return field();
  }

  /**
   * Whether native code may continue before a script's function gets the argument: nothing is
   * stored back, and the copy refers to none of the caller's memory.
   */
  public boolean isDetached(Parameter parameter) {
    return parameter.direction() == Direction.IN;
  }

  /** Converts what the host gives: a result, a variable. */
  public abstract Conversion fromNative();

  /** As {@link #fromNative}, of the copy of what the callee allocates. */
  Conversion fromCopy() {
    return fromNative();
  }

  /** Converts {@code value}, which a script assigns to a variable of native code. */
  public String toGlobal(String label) {
    throw refused("variable that scripts set");
  }

  /** The runtime's converter for values in memory: fields of structures, arguments of callbacks. */
  public String field() {
    throw refused("field");
  }

  /**
   * As {@link #field}, of a field that points at this with a length.
   *
   * @param length the runtime's object for it
   */
  public String pointedField(String length) {
    throw refused("field with a length");
  }

  /** As {@link #field}, of a field of so many bits. */
  public String bitField(int bits) {
    throw refused("bit-field");
  }

  /**
   * The runtime's converter for elements of arrays and for cells of a call.
   *
   * @param retained whether native code keeps them after the call
   */
  String element(boolean retained) {
    return field();
  }

  /** Whether elements are in native memory; else the host converts them. */
  boolean isInMemory() {
    return true;
  }

  /** Whether a script may pass memory of its own as an array of such elements. */
  boolean hasTypedArrays() {
    return false;
  }

  /** Adds a value that is {@code ref} or {@code out}, in a cell. */
  final void addCell(GlueBody body, Parameter parameter) {
    String cell = body.cell(parameter);
    String kind = element(parameter.isRetainedForever());
    String converter = sharedMemory().isPresent() ? body.marshaller() : "rt";
    String name = parameter.jsName();
    String function = converter + "." + way("cell", parameter);
    body.prepare(
        "const %s = ".formatted(cell) + GlueBody.call(function, kind, name, body.label(parameter)));
    body.argument(cell + ".memory");
    boolean isCount = body.function().isInLength(parameter);
    String taken = isCount ? "const %s = ".formatted(body.taken(parameter)) : "";
    body.takeBack(taken + GlueBody.call("rt.cellBack", kind, cell, name));
  }

  /**
   * The function of the runtime for a parameter's direction, and for null where that is allowed.
   */
  static String way(String rule, Parameter parameter) {
    String direction =
        switch (parameter.direction()) {
          case IN -> "In";
          case CONST -> "Const";
          case REF -> "Ref";
          case OUT -> "Out";
        };
    return rule + direction + (parameter.nullable() ? "OrNull" : "");
  }

  /** Converts the result of a function. */
  public Conversion result(GlueBody body, Function function) {
    return fromNative();
  }

  /** Whether the host returns the value: it has one, and puts it nowhere else. */
  public boolean isReturnedByHost() {
    return true;
  }

  /** Whether there is a value at all. */
  public boolean hasValue() {
    return true;
  }

  /** Adds what a result needs before the call. */
  public void prepareResult(GlueBody body, String result) {}

  /** Whether a result has to be closed when the call fails after native code returned it. */
  public boolean isDropped(Result result) {
    return false;
  }

  /** The expression for an omitted {@code out} argument; empty if it may not be omitted. */
  public String leftOut() {
    return "{ value: undefined }";
  }

  /** An {@code out} argument that was left out, as it comes back. */
  public String cameBack(GlueBody body, Parameter parameter) {
    return parameter.jsName() + ".value";
  }

  /** The class that the code of a function may use. */
  Optional<String> usedClass() {
    return Optional.empty();
  }

  /**
   * What arguments have in common that get one memory where they are the same object; empty for
   * what the host converts.
   */
  Optional<String> sharedMemory() {
    return Optional.empty();
  }

  /** As {@link #sharedMemory}, of an array of such elements. */
  Optional<String> sharedArray() {
    return sharedMemory();
  }

  /** Whether an argument is memory that another argument may be, too. */
  boolean isMemory(Function function, Parameter parameter) {
    return parameter.direction().byPointer();
  }

  /** Whether values are instances of {@code struct}. */
  boolean isStruct(Struct struct) {
    return false;
  }

  /** Whether values are arrays of {@code struct}. */
  boolean isBlockOf(Struct struct) {
    return false;
  }

  /** For positions in which the format has no values of this kind. */
  final IllegalStateException refused(String position) {
    return new IllegalStateException(getClass().getSimpleName() + " is no " + position);
  }
}
