package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Type;

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

    /** The number of elements of the array that is returned. */
    default CodeBlock resultCount() {
      Result.Length length = returns().length().orElseThrow();
      return length instanceof Result.Length.Of named
          ? count(named.parameter())
          : CodeBlock.of("$L", ((Result.Length.Number) length).count());
    }
  }
}
