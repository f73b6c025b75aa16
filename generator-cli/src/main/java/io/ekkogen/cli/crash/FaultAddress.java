package io.ekkogen.cli.crash;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.observe.RawValue;
import io.ekkogen.runtime.observe.crashlog.RecordedProcess.RecordedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Relates an address that could not be accessed to the arguments of a call. */
final class FaultAddress {
  /** The maximum distance between an argument and a related address, in bytes. */
  private static final long NEAR = 64 * 1024;

  /** Smaller integers are not considered addresses. */
  private static final long LEAST_ADDRESS = 4096;

  private FaultAddress() {}

  /** One sentence for each argument to which the address is related. */
  static List<String> explain(long address, RecordedCall call, String function) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      String argument = "argument %d of %s".formatted(i + 1, function);
      relation(address, call.arguments().get(i), argument)
          .ifPresent(relation -> sentences.add("0x%x is %s".formatted(address, relation)));
    }
    return sentences;
  }

  private static Optional<String> relation(long address, RawValue value, String argument) {
    long bits = value.bits();
    long distance = address - bits;
    if (!value.isAddress()) {
      boolean mayBeAddress =
          value.type() instanceof CScalar
              && value.type() != CScalar.DOUBLE
              && Long.compareUnsigned(bits, LEAST_ADDRESS) >= 0;
      return distance == 0 && mayBeAddress ? Optional.of(argument) : Optional.empty();
    }
    String pointer = bits == 0 ? argument + ", which is NULL" : argument;
    if (distance == 0) {
      return Optional.of(pointer);
    }
    if (distance > 0 && distance <= NEAR) {
      return Optional.of(bytes(distance) + " behind " + pointer);
    }
    return distance < 0 && distance >= -NEAR && bits != 0
        ? Optional.of(bytes(-distance) + " before " + pointer)
        : Optional.empty();
  }

  private static String bytes(long count) {
    return count + (count == 1 ? " byte" : " bytes");
  }
}
