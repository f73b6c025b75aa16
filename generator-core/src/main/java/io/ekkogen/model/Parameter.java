package io.ekkogen.model;

import io.ekkogen.model.type.Text;
import io.ekkogen.model.type.Type;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CType;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of a function or callback.
 *
 * @param name as the mapping writes it
 * @param javaName adjusted so that it is an identifier of Java
 * @param jsName adjusted so that it is an identifier of JavaScript
 * @param nullable whether null may be passed, where the type has a null
 * @param comesBackNull whether NULL may be what comes back of a handle that is {@code out}
 * @param length this array's element count, or the size of this text or text buffer
 * @param written how much of this array or text buffer the callee wrote, where that is not all
 * @param terminated whether this array ends with a zero or NULL
 * @param owned whether a handle that comes out is the caller's to close
 * @param owner the parameter whose closing ends the life of a handle that comes out
 * @param consumed whether the call takes over a handle
 * @param given memory of the callee's that comes back; empty where the caller's memory is written
 * @param retention how long native code keeps a callback
 * @param role who supplies the argument
 * @param within the text that the pointer leads into which the callee stores: the value is an index
 */
public record Parameter(
    String name,
    String javaName,
    String jsName,
    Type type,
    Direction direction,
    boolean nullable,
    boolean comesBackNull,
    Optional<Length> length,
    Optional<Length> written,
    boolean terminated,
    boolean owned,
    Optional<Parameter> owner,
    Consumption consumed,
    Optional<GivenMemory> given,
    Retention retention,
    Role role,
    Optional<Parameter> within,
    Optional<Text> doc) {

  /** Who supplies an argument. */
  public enum Role {
    /** The caller. */
    ARGUMENT,
    /** Generated code: the {@code void *} beside a callback, which a Java object does not need. */
    DATA,
    /** Generated code: the function that native code calls when it forgets a callback. */
    DESTROY_NOTIFY,
    /** Generated code: a cell for the error that a failed call stores. */
    ERROR
  }

  /** The parameters whose arguments the caller supplies. */
  static List<Parameter> ofCaller(List<Parameter> all) {
    return all.stream().anyMatch(Parameter::isSupplied)
        ? all.stream().filter(it -> !it.isSupplied()).toList()
        : all;
  }

  /** This parameter as one that holds an error. */
  public Parameter asError() {
    return with(given, Role.ERROR);
  }

  /** This parameter as one through which the callee gives memory of its own. */
  public Parameter giving(GivenMemory memory) {
    return with(Optional.of(memory), role);
  }

  private Parameter with(Optional<GivenMemory> given, Role role) {
    return new Parameter(
        name,
        javaName,
        jsName,
        type,
        direction,
        nullable,
        comesBackNull,
        length,
        written,
        terminated,
        owned,
        owner,
        consumed,
        given,
        retention,
        role,
        within,
        doc);
  }

  /** Whether generated code supplies the argument, so that the caller does not see it. */
  public boolean isSupplied() {
    return role != Role.ARGUMENT;
  }

  /** Whether native code keeps a callback until the library is unloaded. */
  public boolean isRetainedForever() {
    return retention == Retention.Simple.FOREVER;
  }

  /** Whether the call may take over the handle. */
  public boolean isConsumed() {
    return consumed != Consumption.NONE;
  }

  /** Whether the result of the call is nothing but how much of it the callee wrote. */
  public boolean isWrittenAsResult() {
    return direction == Direction.OUT
        && written.filter(it -> it == Length.OfResult.RESULT).isPresent();
  }

  /** How many elements come back, if the call tells. */
  public Optional<Length> changed() {
    return written.or(() -> length.filter(Length::isChanged));
  }

  /** Whether a reference is added to a handle that comes out, which the caller then closes. */
  public boolean isReferenced() {
    return direction.byPointer()
        && !owned
        && type.asHandle().filter(Type.Handle::isCounted).isPresent();
  }

  /** Whether it is an array, a text or a text buffer whose length the mapping gives. */
  public boolean isCounted() {
    return length.isPresent();
  }

  /** Whether a script may leave out the argument, where that is the last one, for null. */
  public boolean isOptional() {
    return nullable && !isCounted();
  }

  /**
   * Whether native code may pass NULL to a callback, where nothing is read or written past it: a
   * counted array is null there whatever its count.
   */
  public boolean mayArriveNull() {
    return nullable || isCounted();
  }

  /** Whether it is a plain value whose address is passed. */
  public boolean isValueByAddress() {
    return direction == Direction.CONST && type.scalar().isPresent() && !type.isPointer();
  }

  /**
   * Whether it is memory that the callee only reads and that is the same bytes in Java: numbers as
   * wide on every platform, or memory of any type.
   */
  public boolean isInputMemory() {
    return direction == Direction.CONST
        && !terminated
        && type.single()
            .scalar()
            .filter(it -> it.isPointer() ? !type.isArray() : type.isArray() && it.isSameInJava())
            .isPresent();
  }

  /** What is passed: the type itself, or a pointer. */
  public CType raw() {
    return direction == Direction.IN ? type.raw() : CScalar.ADDRESS;
  }

  /** What releases the memory that comes back, if that is the caller's to release. */
  public Optional<Release> release() {
    return given.flatMap(GivenMemory::free);
  }

  /** What releases each element of an array that comes back. */
  public Optional<Release> elementRelease() {
    return given.flatMap(GivenMemory::freeEach);
  }

  /** Whether it is a text that the callee reads and writes, or fills. */
  public boolean isTextBuffer() {
    return type instanceof Type.CString && direction.byPointer() && given.isEmpty();
  }

  /** Whether it is a text that is only passed, whose length the mapping gives. */
  public boolean isCountedText() {
    return type instanceof Type.CString && !direction.byPointer() && isCounted();
  }

  /** Whether it is an array that the caller passes, or a text whose length the mapping gives. */
  public boolean hasElements() {
    return type.isArray() && given.isEmpty() || isCountedText();
  }
}
