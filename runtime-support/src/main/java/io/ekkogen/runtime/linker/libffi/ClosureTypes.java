package io.ekkogen.runtime.linker.libffi;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.libffi.Eightbytes.Class;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * Adjusts argument types for libffi's closures. On x86-64 closures assume that an eightbyte of
 * padding, as after the fields of a structure with a forced alignment, occupies a register. So when
 * such a structure is passed in registers, libffi is given only its first eightbyte.
 */
final class ClosureTypes {
  private int integers = 6;
  private int floats = 8;

  private ClosureTypes() {}

  /**
   * The signature to prepare; its arguments are in the same places as those of {@code signature}.
   */
  static Signature of(Signature signature, Platform platform) {
    boolean isConcerned =
        platform.arch() == Architecture.X64 && platform.os() != OperatingSystem.WINDOWS;
    return isConcerned ? new ClosureTypes().told(signature, platform) : signature;
  }

  private Signature told(Signature signature, Platform platform) {
    if (signature.result() instanceof CStruct struct
        && Eightbytes.of(struct, platform).classes().isEmpty()) {
      integers--; // the pointer to the result
    }
    List<CType> parameters = new ArrayList<>();
    for (CType parameter : signature.parameters()) {
      List<Class> classes = classes(parameter, platform);
      boolean isInRegisters = take(classes);
      boolean endsInPadding = isInRegisters && classes.size() == 2 && classes.get(1) == Class.NONE;
      parameters.add(
          !endsInPadding
              ? parameter
              : classes.get(0) == Class.INTEGER ? CScalar.INT64 : CScalar.DOUBLE);
    }
    return new Signature(parameters, signature.result());
  }

  private static List<Class> classes(CType type, Platform platform) {
    if (type instanceof CStruct struct) {
      return Eightbytes.of(struct, platform).classes();
    }
    boolean isFloating = type == CScalar.FLOAT || type == CScalar.DOUBLE;
    return List.of(isFloating ? Class.DOUBLE : Class.INTEGER);
  }

  /** Allocates the registers for an argument if there are enough: an argument is never split. */
  private boolean take(List<Class> classes) {
    int neededIntegers = (int) classes.stream().filter(it -> it == Class.INTEGER).count();
    int neededFloats =
        (int) classes.stream().filter(it -> it == Class.FLOAT || it == Class.DOUBLE).count();
    if (classes.isEmpty() || neededIntegers > integers || neededFloats > floats) {
      return false;
    }
    integers -= neededIntegers;
    floats -= neededFloats;
    return true;
  }
}
