package io.ekkogen.runtime.observe;

import io.ekkogen.runtime.layout.Signature;

/**
 * A function whose calls are observed.
 *
 * @param library the library's name; empty for callbacks, which belong to no library
 * @param name its symbol; for a callback, its type
 * @param capturesError whether each call captures the error code
 */
public record ObservedFunction(
    Direction direction, String library, String name, Signature signature, boolean capturesError) {

  /** The direction of a call. */
  public enum Direction {
    /** Java calls a function of a library. */
    DOWNCALL,
    /** Java calls a function pointer. */
    POINTER_CALL,
    /** Native code calls a callback. */
    UPCALL
  }

  /** Describes a function of a library. */
  public static ObservedFunction of(
      String library, String name, Signature signature, boolean capturesError) {
    return new ObservedFunction(Direction.DOWNCALL, library, name, signature, capturesError);
  }

  /** Describes a function pointer of type {@code name}, which Java calls. */
  public static ObservedFunction pointer(String name, Signature signature) {
    return new ObservedFunction(Direction.POINTER_CALL, "", name, signature, false);
  }

  /** Describes a callback of type {@code name}. */
  public static ObservedFunction callback(String name, Signature signature) {
    return new ObservedFunction(Direction.UPCALL, "", name, signature, false);
  }

  /** The display name: {@code mathlib.add}, {@code callback Compare}, {@code *Compare}. */
  public String label() {
    return switch (direction) {
      case DOWNCALL -> library + "." + name;
      case POINTER_CALL -> "*" + name;
      case UPCALL -> "callback " + name;
    };
  }
}
