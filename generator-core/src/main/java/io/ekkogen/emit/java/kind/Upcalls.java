package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
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
