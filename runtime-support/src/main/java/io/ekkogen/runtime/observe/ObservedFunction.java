package io.ekkogen.runtime.observe;

import io.ekkogen.runtime.layout.Signature;

/**
 * A function whose calls are observed.
 *
 * @param library the library's name; empty for callbacks, which belong to none
 * @param name its symbol; of a callback its kind
 * @param capturesError whether each call captures the error code
 */
public record ObservedFunction(
    Direction direction, String library, String name, Signature signature, boolean capturesError) {

  /** Who calls whom. */
  public enum Direction {
    /** Java calls a function of a library. */
    DOWNCALL,
    /** Java calls a function pointer. */
    POINTER_CALL,
    /** Native code calls a callback. */
    UPCALL
  }

  /** A function of a library. */
  public static ObservedFunction of(
      String library, String name, Signature signature, boolean capturesError) {
    return new ObservedFunction(Direction.DOWNCALL, library, name, signature, capturesError);
  }

  /** A function pointer of the kind {@code name}, which Java calls. */
  public static ObservedFunction pointer(String name, Signature signature) {
    return new ObservedFunction(Direction.POINTER_CALL, "", name, signature, false);
  }

  /** A callback of the kind {@code name}. */
  public static ObservedFunction callback(String name, Signature signature) {
    return new ObservedFunction(Direction.UPCALL, "", name, signature, false);
  }

  /** As people read it: {@code mathlib.add}, {@code callback Compare}, {@code *Compare}. */
  public String label() {
    return switch (direction) {
      case DOWNCALL -> library + "." + name;
      case POINTER_CALL -> "*" + name;
      case UPCALL -> "callback " + name;
    };
  }
}
