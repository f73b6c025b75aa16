package io.ekkogen.emit.java.kind;

import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Parameter;

/** Arguments that glue passes in blocks of memory. */
public final class HostBlocks {
  private HostBlocks() {}

  /** Passes the address of a block, which is kept until the call is over. */
  static void argument(CallBody body, Parameter parameter) {
    if (parameter.nullable() && parameter.direction().byPointer()) {
      nullableArgument(body, parameter);
    } else {
      body.argument("$L.address()", parameter.javaName());
      body.keepAlive(parameter.javaName());
    }
  }

  /** As above, of a block that may be missing. */
  public static void nullableArgument(CallBody body, Parameter parameter) {
    String name = parameter.javaName();
    body.argument("$T.addressOf($L)", JavaTypes.SCRIPT_ARGUMENTS, name);
    body.keepAlive(name);
  }
}
