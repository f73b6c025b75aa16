package io.ekkogen.runtime.linking;

import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.HandleLookup;
import io.ekkogen.runtime.linker.Surroundings;
import io.ekkogen.runtime.memory.InputMemory;
import io.ekkogen.runtime.memory.Scratch;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/**
 * The pointers of a critical function for which its handle takes objects: arrays of numbers and
 * buffers, whose memory is passed itself if the linker can, a {@code Long} with an address, and
 * null.
 *
 * @param positions among the parameters of the function's signature
 */
public record HeapParameters(List<Integer> positions) {
  public static final HeapParameters NONE = new HeapParameters(List.of());

  /** What few functions need. */
  private static final class Copies {
    static final MethodHandle ENTER =
        HandleLookup.findStatic(MethodHandles.lookup().in(Scratch.class), "enter", Scratch.class);
    static final MethodHandle CLOSE =
        HandleLookup.findVirtual(MethodHandles.lookup().in(Scratch.class), "close", void.class);
    static final MethodHandle ADDRESS =
        HandleLookup.findStatic(
            MethodHandles.lookup().in(InputMemory.class),
            "addressOf",
            long.class,
            Scratch.class,
            Object.class);
  }

  public HeapParameters {
    positions = List.copyOf(positions);
  }

  /** The type of a handle that takes objects at these positions. */
  public MethodType methodType(Signature signature) {
    MethodType type = signature.methodType();
    int leading = signature.returnsStruct() ? 1 : 0;
    for (int position : positions) {
      type = type.changeParameterType(leading + position, Object.class);
    }
    return type;
  }

  /**
   * Copies arrays and heap buffers to scratch memory, for a handle that takes addresses.
   *
   * @param handle has the type of {@code signature}
   */
  MethodHandle copying(MethodHandle handle, Signature signature) {
    MethodType type = methodType(signature).insertParameterTypes(0, Scratch.class);
    MethodHandle copied = MethodHandles.dropArguments(handle, 0, Scratch.class);
    List<Integer> order = new ArrayList<>();
    for (int i = type.parameterCount() - 1; i >= 0; i--) {
      order.add(0, i);
      if (type.parameterType(i) == Object.class) {
        copied = MethodHandles.collectArguments(copied, i, Copies.ADDRESS);
        order.add(0, 0);
      }
    }
    MethodHandle inFrame =
        MethodHandles.permuteArguments(
            copied, type, order.stream().mapToInt(Integer::intValue).toArray());
    return MethodHandles.foldArguments(Surroundings.ensuring(inFrame, Copies.CLOSE), Copies.ENTER);
  }
}
