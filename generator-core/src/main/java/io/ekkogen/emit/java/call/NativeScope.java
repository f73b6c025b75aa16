package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Library;
import io.ekkogen.model.type.CallbackType;
import io.ekkogen.model.type.StringType;
import io.ekkogen.model.type.Struct;

/** The names that converting code can use. */
public interface NativeScope {
  Library library();

  JavaTypes types();

  ConstantNames constants();

  /** A constant of the binding, qualified if necessary. */
  String constant(String name);

  /** An expression for the encoding of a string. */
  default CodeBlock encoding(StringType type) {
    return constants().encoding(type, this::constant);
  }

  /** The constant for callbacks of a kind. */
  default String callbackType(CallbackType type) {
    return constants().callbacks().qualified(type);
  }

  /** The size of a structure: a number if it is the same on all platforms. */
  default CodeBlock size(Struct struct) {
    StructPlaces places = StructPlaces.of(library(), struct);
    return places.sameEverywhere()
        ? CodeBlock.of("$L", places.size())
        : CodeBlock.of("$T.LAYOUT.size()", types().inExpression(types().struct(struct)));
  }
}
