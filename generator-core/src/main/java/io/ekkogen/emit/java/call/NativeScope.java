package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Function;
import io.ekkogen.model.Length;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Type;
import java.util.List;
import java.util.Optional;

/** The names that converting code can use. */
public interface NativeScope {
  JavaLibrary java();

  /** A constant of the binding, qualified if necessary. */
  String constant(String name);

  default JavaTypes types() {
    return java().types();
  }

  /** An expression for the encoding of a string. */
  default CodeBlock encoding(Type.CString type) {
    return java().constants().encoding(type, this::constant);
  }

  /** The constant for callbacks of a kind. */
  default String callbackType(Type.Callback type) {
    return java().constants().callbacks().qualified(type);
  }

  /** The size of a structure: a number if it is the same on all platforms. */
  default CodeBlock size(Struct struct) {
    StructPlaces places = StructPlaces.of(java().library(), struct);
    return places.sameEverywhere()
        ? CodeBlock.of("$L", places.size())
        : CodeBlock.of("$T.LAYOUT.size()", types().inExpression(types().struct(struct)));
  }

  /** The names that the code of a call can use. */
  interface OfCall extends NativeScope {
    Result returns();

    /** The value of a parameter that counts elements. */
    CodeBlock count(Parameter parameter);

    /** Calls another export that returns an integer; only in the method of an export. */
    CodeBlock call(Function function, List<Parameter> arguments);

    /** The function or callback, for messages. */
    String owner();

    /** An expression for a length that does not depend on the result. */
    default CodeBlock length(Length length) {
      return length.accept(new LengthCode(this, owner(), Optional.empty()));
    }

    /** The number of elements of the array that is returned, or of code units of the text. */
    default CodeBlock resultCount() {
      return resultLength().orElseThrow();
    }

    /** As {@link #resultCount}, if the mapping gives it. */
    default Optional<CodeBlock> resultLength() {
      return returns().length().map(this::length);
    }
  }
}
