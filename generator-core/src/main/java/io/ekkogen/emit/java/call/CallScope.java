package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.naming.GeneratedClass;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Unsignedness;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.HandleType;
import io.ekkogen.model.type.ScalarType;

/** The names that the body of a method can use. */
public record CallScope(
    Library library, Function function, JavaTypes types, ConstantNames constants, Place place)
    implements NativeScope {

  /** The class that contains the method. */
  public enum Place {
    BINDING,
    HOST,
    /** In an object that is a function of native code. */
    FUNCTION
  }

  /** Whether the method is one that glue calls. */
  public boolean isHost() {
    return place == Place.HOST;
  }

  /** How messages name a parameter: {@code distance: p1}. */
  public String label(Parameter parameter) {
    return function.name() + ": " + parameter.name();
  }

  /** The handle of the function itself. */
  public String handle() {
    if (place == Place.FUNCTION) {
      return function.hasJavaParameter("handle") ? "this.handle" : "handle";
    }
    String name = constants.of(function);
    return name == null ? "" : constant(name);
  }

  /** The binding. */
  public String binding() {
    return place == Place.BINDING
        ? "LIBRARY"
        : GeneratedClass.BINDING.of(library.javaName()) + ".LIBRARY";
  }

  /** The value of a parameter that counts elements: before the call, or after it. */
  public CodeBlock count(Parameter parameter) {
    ScalarType type = (ScalarType) parameter.type();
    String name = parameter.javaName();
    if (parameter.direction() == Direction.IN) {
      return isHost()
          ? CodeBlock.of("$L", name)
          : Unsignedness.widened(type, CodeBlock.of("$L", name));
    }
    return isHost()
        ? CodeBlock.of(
            "$T.load($L.address(), $T.$L)",
            JavaTypes.NATIVE_SCALARS,
            name,
            JavaTypes.C_SCALAR,
            type.raw().name())
        : Unsignedness.widened(type, CodeBlock.of("$L.getValue()", name));
  }

  /** The number of elements of the array that the function returns. */
  public CodeBlock resultCount() {
    Result.Length length = function.returns().length().orElseThrow();
    return length instanceof Result.Length.Of named
        ? count(named.parameter())
        : CodeBlock.of("$L", ((Result.Length.Number) length).count());
  }

  /** The release function of a handle; the code {@code null} if it is not owned. */
  public CodeBlock closer(HandleType handle, boolean owned) {
    return CodeBlock.of("$L", owned ? constant(constants.closer(handle)) : "null");
  }

  /** The release function of the result; the code {@code null} if there is none. */
  public CodeBlock release() {
    Result returns = function.returns();
    if (returns.free().isEmpty()) {
      return CodeBlock.of("null");
    }
    return returns
        .free()
        .get()
        .function()
        .map(export -> CodeBlock.of("$L", constant(constants.release(export))))
        .orElseGet(() -> CodeBlock.of("$T.C", JavaTypes.NATIVE_RELEASE));
  }

  /** Whether the result is released when it has been copied. */
  public boolean isFreed() {
    return function.returns().free().isPresent();
  }

  /** Whether the function may call back. */
  boolean mayCallBack() {
    return library.callsBack() && !function.call().critical();
  }

  /** Whether the exception of a callback stays pending, so that the result can be released. */
  boolean leavesPending() {
    return mayCallBack() && function.returns().isGiven();
  }

  /** Qualifies constants of other classes, and those that a parameter hides. */
  @Override
  public String constant(String name) {
    boolean isElsewhere = !name.equals(constants.of(function)) && constants.isSplit();
    return place != Place.BINDING || isElsewhere || function.hasJavaParameter(name)
        ? GeneratedClass.BINDING.of(library.javaName()) + "." + name
        : name;
  }
}
