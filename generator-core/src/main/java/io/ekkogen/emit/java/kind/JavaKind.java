package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import java.util.List;
import java.util.Optional;

/**
 * A kind of type in Java: a method for each position in which a value can be. Where the mapping
 * format has no such value, the method throws what {@link #impossible} makes.
 *
 * <p>No method has a default, so that a new kind has to answer for every position.
 */
public interface JavaKind {

  /** The type of a value; of a structure its class, whether it is passed by value or not. */
  TypeName value(JavaTypes types);

  /** The type of a result and of an argument that is passed by value. */
  TypeName result(JavaTypes types);

  /** The type of an argument that is {@code ref} or {@code out}. */
  TypeName reference(JavaTypes types);

  /** The type of an argument that the JavaScript engine converts. */
  TypeName hostArgument(JavaTypes types, Direction direction);

  /**
   * The type of a result that glue is given.
   *
   * @param isFreed whether the result is released, so that glue gets a copy
   */
  TypeName hostResult(JavaTypes types, boolean isFreed);

  /** Converts an argument of the typed interface to native code. */
  void argument(CallBody body, Parameter parameter);

  /** Converts a native result for the typed interface. */
  void result(CallBody body);

  /** Converts an argument of the host's method to native code. */
  void hostArgument(CallBody body, Parameter parameter);

  /** Converts a native result for glue. */
  void hostResult(CallBody body);

  /** Converts an argument of a callback from native code, and stores what the callback changed. */
  void upcallArgument(UpcallMethod method, Parameter parameter);

  /**
   * Converts the result of a callback to native code.
   *
   * @param call of the callback
   * @return the call's statements and those after it
   */
  List<CodeBlock> upcallResult(UpcallMethod method, CodeBlock call);

  /** Converts an argument of a script's function for its glue. */
  void scriptArgument(UpcallMethod method, Parameter parameter);

  /**
   * Calls a script's function and converts its result to native code.
   *
   * @param isPosted whether native code need not wait for a call without a result
   */
  List<CodeBlock> scriptResult(UpcallMethod method, boolean isPosted);

  /** Whether what glue is given of an argument refers to no memory of the native caller's. */
  boolean isDetached();

  /** An exported variable. */
  GlobalKind global();

  /** How Javadoc says which way an argument travels, where it is not only passed. */
  Optional<String> transfer(Direction direction);

  /** The values that an argument or result has a name for, in Javadoc. */
  Optional<String> namedValues();

  /** What Javadoc says of who owns a result. */
  Optional<String> ownership(Result returns);

  /** Whether plain JNA passes an argument correctly that is no reference. */
  boolean isPlainArgument();

  /** Whether plain JNA passes a reference correctly. */
  boolean isPlainReference();

  /** Whether plain JNA returns it correctly. */
  boolean isPlainResult();

  /** For positions in which the format has no values of a kind. */
  static IllegalStateException impossible() {
    return new IllegalStateException("no position for a value of this kind");
  }
}
