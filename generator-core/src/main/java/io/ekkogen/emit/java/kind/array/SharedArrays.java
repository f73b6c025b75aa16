package io.ekkogen.emit.java.kind.array;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import java.util.List;

/**
 * Copies of arrays for a call. Where several parameters are given the same array, they have one
 * copy: what the callee writes through one it reads through the others.
 */
final class SharedArrays {
  /** How many parameters one is compared with: all pairs of 125 would not fit into a method. */
  private static final int MAX_COMPARED = 16;

  private SharedArrays() {}

  /**
   * Prepares the copy of an array.
   *
   * @param made what makes it, where no other parameter is given the same array
   * @return the variable that holds its address
   */
  static String prepare(CallBody body, Parameter parameter, CodeBlock made) {
    CodeBlock value = made;
    List<Parameter> others = preparedBefore(body, parameter);
    for (int i = others.size() - 1; i >= Math.max(0, others.size() - MAX_COMPARED); i--) {
      Parameter other = others.get(i);
      value =
          CodeBlock.of(
              "$L == $L ? $L : $L",
              parameter.javaName(),
              other.javaName(),
              body.address(other),
              value);
    }
    return prepareAlone(body, parameter, value);
  }

  /**
   * As above, of an array that no other has the copy of. Room for what is only written comes last:
   * it may be the copy of an array that is read.
   */
  static String prepareAlone(CallBody body, Parameter parameter, CodeBlock made) {
    String address = body.address(parameter);
    CodeBlock statement = CodeBlock.of("long $L = $L", address, made);
    if (isRoom(parameter)) {
      body.prepareRoom(statement);
    } else {
      body.prepare("$L", statement);
    }
    return address;
  }

  /** The parameters that take the same kind of array, and whose copies are prepared before. */
  private static List<Parameter> preparedBefore(CallBody body, Parameter parameter) {
    List<Parameter> all = body.scope().function().parameters();
    int index = all.indexOf(parameter);
    return all.stream()
        .filter(other -> other.type().mappingName().equals(parameter.type().mappingName()))
        .filter(other -> other.isRetainedForever() == parameter.isRetainedForever())
        .filter(other -> other.terminated() == parameter.terminated())
        .filter(body::isCopied)
        .filter(other -> other.given().isEmpty() && !body.scope().isOutput(other))
        .filter(
            other ->
                isRoom(other) == isRoom(parameter) ? all.indexOf(other) < index : isRoom(parameter))
        .toList();
  }

  private static boolean isRoom(Parameter parameter) {
    return parameter.direction() == Direction.OUT;
  }
}
