package io.ekkogen.benchmarks.peer;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import io.ekkogen.benchmarks.call.Libraries;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.Linker.Option;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;

/** The handles that jextract would emit for the library, and those of critical calls. */
@SuppressWarnings("restricted")
final class FfmFunctions {
  /** A {@code char *} whose text may be read to its end. */
  private static final AddressLayout TEXT =
      ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(Long.MAX_VALUE, ValueLayout.JAVA_BYTE));

  static final StructLayout POINT =
      MemoryLayout.structLayout(JAVA_DOUBLE.withName("x"), JAVA_DOUBLE.withName("y"));
  static final StructLayout CAPTURED = Option.captureStateLayout();
  static final VarHandle ERRNO = CAPTURED.varHandle(MemoryLayout.PathElement.groupElement("errno"));
  static final FunctionDescriptor OPERATION = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT);

  private static final Linker LINKER = Linker.nativeLinker();
  private static final SymbolLookup LIBRARY =
      SymbolLookup.libraryLookup(Libraries.bench(), Arena.global());

  static final MethodHandle ADD = link("add", OPERATION);
  static final MethodHandle ADD_CRITICAL = link("add", OPERATION, Option.critical(false));
  static final MethodHandle MIX =
      link(
          "mix",
          FunctionDescriptor.of(
              JAVA_DOUBLE,
              JAVA_INT,
              JAVA_LONG,
              JAVA_DOUBLE,
              JAVA_FLOAT,
              JAVA_BYTE,
              JAVA_SHORT,
              JAVA_BYTE,
              JAVA_INT));
  static final MethodHandle TEXT_LENGTH =
      link("text_length", FunctionDescriptor.of(JAVA_INT, ADDRESS));
  static final MethodHandle VERSION = link("version", FunctionDescriptor.of(TEXT));
  static final MethodHandle COPY_TEXT = link("copy_text", FunctionDescriptor.of(TEXT, ADDRESS));
  static final MethodHandle FREE_TEXT = link("free_text", FunctionDescriptor.ofVoid(ADDRESS));
  static final MethodHandle DISTANCE =
      link("distance", FunctionDescriptor.of(JAVA_DOUBLE, ADDRESS, ADDRESS));
  static final MethodHandle ADD_POINTS =
      link("add_points", FunctionDescriptor.of(POINT, POINT, POINT));
  static final MethodHandle SUM = link("sum", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
  static final MethodHandle SUM_CRITICAL =
      link("sum", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), Option.critical(true));
  static final MethodHandle SUM_BYTES =
      link("sum_bytes", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
  static final MethodHandle SUM_BYTES_CRITICAL =
      link("sum_bytes", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), Option.critical(true));
  static final MethodHandle NEGATE = link("negate", FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT));
  static final MethodHandle APPLY =
      link("apply", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT));
  static final MethodHandle FAIL =
      link("fail", FunctionDescriptor.of(JAVA_INT, JAVA_INT), Option.captureCallState("errno"));
  static final MethodHandle SIZE = link("size", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS));
  static final MethodHandle OPEN_COUNTER =
      link("open_counter", FunctionDescriptor.of(ADDRESS, JAVA_INT));
  static final MethodHandle USE_COUNTER =
      link("use_counter", FunctionDescriptor.of(JAVA_INT, ADDRESS));
  static final MethodHandle CLOSE_COUNTER =
      link("close_counter", FunctionDescriptor.ofVoid(ADDRESS));

  private FfmFunctions() {}

  private static MethodHandle link(String name, FunctionDescriptor type, Option... options) {
    return LINKER.downcallHandle(LIBRARY.find(name).orElseThrow(), type, options);
  }

  static java.lang.foreign.MemorySegment stub(MethodHandle operation, Arena arena) {
    return LINKER.upcallStub(operation, OPERATION, arena);
  }

  /** The method of an interface as a handle. */
  static MethodHandle method(Class<?> type, String name) {
    try {
      return MethodHandles.lookup()
          .findVirtual(type, name, MethodType.methodType(int.class, int.class, int.class));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
