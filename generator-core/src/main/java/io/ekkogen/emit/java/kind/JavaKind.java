package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import java.util.List;

/**
 * A kind of type in Java: a method for each position in which a value can be. Where the mapping
 * format has no such value, the method throws what {@link #impossible} makes.
 *
 * <p>No method has a default, so that a new kind has to answer for every position.
 */
public interface JavaKind {

  /** The types of values in Java. */
  KindTypes types(JavaTypes types);

  /** Converts an argument of the typed interface to native code. */
  void argument(CallBody body, Parameter parameter);

  /**
   * Passes memory for an {@code out} parameter that the method returns. After the call, a variable
   * of the parameter's name has the value.
   */
  void output(CallBody body, Parameter parameter);

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

  /** What Javadoc says of an argument beyond its length and null. */
  List<String> argumentDocs(Direction direction);

  /** What Javadoc says of a result beyond null. */
  List<String> resultDocs(Result returns);

  /** Where plain JNA converts it correctly. */
  PlainJna plainJna();

  /** For positions in which the format has no values of a kind. */
  static IllegalStateException impossible() {
    return new IllegalStateException("no position for a value of this kind");
  }
}
