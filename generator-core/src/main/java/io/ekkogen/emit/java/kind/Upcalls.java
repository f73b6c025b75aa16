package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.runtime.layout.CScalar;
import java.util.List;

/** Code for callbacks that several kinds share. */
public final class Upcalls {
  private Upcalls() {}

  /** A statement that gives native code an address. */
  public static CodeBlock returnAddress(UpcallMethod method, CodeBlock address) {
    return CodeBlock.of("return $L", method.required(address));
  }

  /** Gives native code the address of an object that a callback returns. */
  static List<CodeBlock> returnObject(UpcallMethod method, TypeName type, CodeBlock call) {
    return method.passOn(
        "result",
        type,
        call,
        object -> returnAddress(method, CodeBlock.of("$L.addressOf($L)", method.stub(), object)));
  }

  /** The method that calls a script's function, without its arguments. */
  static CodeBlock scriptCall(UpcallMethod method) {
    return CodeBlock.of("$L.callback().call", method.stub());
  }

  /** The object that a script's function returns. */
  static CodeBlock called(UpcallMethod method, TypeName type) {
    return CodeBlock.of("($T) $L($L)", type, scriptCall(method), method.arguments());
  }

  /** Gives native code the address of the object that a script's function returns. */
  public static List<CodeBlock> returnCalled(UpcallMethod method, TypeName type) {
    return returnCalled(method, type, CodeBlock.of(""));
  }

  /**
   * @param more what the conversion takes beside the object
   */
  static List<CodeBlock> returnCalled(UpcallMethod method, TypeName type, CodeBlock more) {
    CodeBlock address =
        CodeBlock.of("$L.addressOf($L$L)", method.stub(), called(method, type), more);
    return returnRaw(method, CScalar.ADDRESS, address);
  }

  /** Gives native code a raw value. */
  static List<CodeBlock> returnRaw(UpcallMethod method, CScalar type, CodeBlock raw) {
    CodeBlock value = type == CScalar.ADDRESS ? method.required(raw) : raw;
    return method.passOn(
        "result", TypeName.get(type.carrier()), value, result -> CodeBlock.of("return $L", result));
  }

  /**
   * A pointer to a pointer that Java has an object for.
   *
   * @param type of the reference
   * @param made what makes the reference
   * @param stored what storing takes beside it
   */
  static void addPointer(
      UpcallMethod method, Parameter parameter, TypeName type, CodeBlock made, CodeBlock stored) {
    String name = parameter.javaName();
    String pointer = method.local(name + "Pointer");
    String reference = method.local(name + "Reference");
    method.before(
        "$T $L = $L.pointer($L, $S)$L",
        JavaTypes.CALLBACK_POINTERS,
        pointer,
        method.stub(),
        name,
        method.label(parameter),
        parameter.direction() == Direction.OUT ? ".cleared()" : "");
    method.before("$T $L = $L.reference($L)", type, reference, pointer, made);
    method.argument("$L", reference);
    method.after("$L.store($L$L)", pointer, reference, stored);
  }
}
