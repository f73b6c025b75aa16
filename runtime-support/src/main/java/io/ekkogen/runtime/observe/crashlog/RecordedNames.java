package io.ekkogen.runtime.observe.crashlog;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.observe.ObservedFunction;
import io.ekkogen.runtime.platform.Platform;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the functions of a crash log, whose content is untrusted. */
final class RecordedNames {
  /** The maximum nesting of structures: they are parsed and laid out by recursion. */
  private static final int DEEPEST = 8;

  private static final Name UNKNOWN = new Name("(a function whose name is not recorded)", null);

  private final ByteBuffer log;
  private final Platform platform;
  private final Map<Integer, Name> names = new HashMap<>();

  /** Creates a reader for a log of {@code platform}, which determines structure layouts. */
  RecordedNames(ByteBuffer log, Platform platform) {
    this.log = log;
    this.platform = platform;
  }

  /**
   * A function.
   *
   * @param signature null if unknown
   */
  record Name(String label, Signature signature) {

    /** The type of an argument; an address if unknown. */
    CType parameter(int index) {
      return signature != null && index < signature.parameters().size()
          ? signature.parameters().get(index)
          : CScalar.ADDRESS;
    }

    CType result() {
      return signature == null ? CScalar.VOID : signature.result();
    }
  }

  /** The function whose description is at {@code place}. */
  Name at(int place) {
    return names.computeIfAbsent(place, this::read);
  }

  private Name read(int place) {
    int end = Math.min(CrashLogFormat.SLOTS, log.limit());
    if (place < CrashLogFormat.NAMES || place > end - Integer.BYTES) {
      return UNKNOWN;
    }
    int length = log.getInt(place);
    if (length < 0
        || length > CrashLogFormat.LONGEST_NAME
        || length > end - place - Integer.BYTES) {
      return UNKNOWN;
    }
    byte[] text = new byte[length];
    log.get(place + Integer.BYTES, text);
    List<String> parts = List.of(new String(text, StandardCharsets.UTF_8).split("\0", -1));
    if (parts.size() != 4) {
      return UNKNOWN;
    }
    try {
      Signature signature = signature(parts.get(3));
      ObservedFunction function =
          new ObservedFunction(
              ObservedFunction.Direction.valueOf(parts.get(0)),
              parts.get(1),
              parts.get(2),
              signature,
              false);
      return new Name(function.label(), signature);
    } catch (IllegalArgumentException | ArithmeticException garbage) {
      return UNKNOWN;
    }
  }

  /** Parses a signature and checks that all its types have a size. */
  private Signature signature(String text) {
    int depth = 0;
    for (char character : text.toCharArray()) {
      if ("{<[".indexOf(character) >= 0 && ++depth > DEEPEST) {
        throw new IllegalArgumentException("nested too deep");
      }
      if ("}>]".indexOf(character) >= 0) {
        depth--;
      }
    }
    Signature signature = Signature.parse(text);
    signature.parameters().forEach(parameter -> parameter.size(platform));
    signature.result().size(platform);
    return signature;
  }
}
