package io.ekkogen.runtime.linker.libffi;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.UpcallGuard;
import io.ekkogen.runtime.linker.UpcallStub;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A closure of libffi: reads the arguments from a C array of pointers to them. */
final class Upcall implements Native.ffi_callback, UpcallStub {
  private final Signature signature;
  private final MethodHandle target;
  private final long closure;
  private boolean released;

  Upcall(long cif, MethodHandle target, Signature signature) {
    this.signature = signature;
    this.target =
        UpcallGuard.guard(target)
            .asSpreader(Object[].class, target.type().parameterCount())
            .asType(MethodType.methodType(Object.class, Object[].class));
    this.closure = Native.ffi_prep_closure(cif, this);
    Stubs.keep(this);
  }

  /** The first pointer of libffi's closure structure is the code. */
  @Override
  public long address() {
    return Pointer.nativeValue(new Pointer(closure).getPointer(0));
  }

  @Override
  public synchronized void release() {
    if (!released) {
      released = true;
      Stubs.drop(this);
      Native.ffi_free_closure(closure);
    }
  }

  @Override
  public void invoke(long cif, long result, long arguments) {
    int leading = signature.returnsStruct() ? 1 : 0;
    Object[] values = new Object[signature.parameters().size() + leading];
    if (leading == 1) {
      // What native code gets when the target throws.
      new Pointer(result).clear(signature.result().size(Platform.current()));
      values[0] = result;
    }
    Pointer array = new Pointer(arguments);
    for (int i = 0; i < signature.parameters().size(); i++) {
      Pointer value = array.getPointer((long) i * Native.POINTER_SIZE);
      values[leading + i] = load(signature.parameters().get(i), value);
    }
    try {
      store(signature.result(), new Pointer(result), target.invokeExact(values));
    } catch (Throwable impossible) {
      throw new AssertionError("the guard lets nothing through", impossible);
    }
  }

  private static Object load(CType type, Pointer value) {
    if (type instanceof CStruct) {
      return Pointer.nativeValue(value);
    }
    CScalar scalar = (CScalar) type;
    return switch (scalar) {
      case VOID -> throw new AssertionError("void is no parameter");
      case INT8, UINT8 -> value.getByte(0);
      case INT16, UINT16 -> value.getShort(0);
      case INT32, UINT32 -> value.getInt(0);
      case INT64 -> value.getLong(0);
      case FLOAT -> value.getFloat(0);
      case DOUBLE -> value.getDouble(0);
      case ADDRESS -> Pointer.nativeValue(value.getPointer(0));
      case CHAR, WCHAR, CLONG, CULONG, SSIZE, SIZE -> throw scalar.notFixed();
    };
  }

  /** Integers narrower than a register are widened to one, as C's callers expect of libffi. */
  private static void store(CType type, Pointer result, Object value) {
    if (type instanceof CStruct) {
      return;
    }
    CScalar scalar = (CScalar) type;
    switch (scalar) {
      case VOID -> {}
      case FLOAT -> result.setFloat(0, (Float) value);
      case DOUBLE -> result.setDouble(0, (Double) value);
      case INT64 -> result.setLong(0, (Long) value);
      case UINT8 -> storeRegister(result, (Byte) value & 0xFF);
      case UINT16 -> storeRegister(result, (Short) value & 0xFFFF);
      case UINT32 -> storeRegister(result, (Integer) value & 0xFFFFFFFFL);
      case INT8, INT16, INT32, ADDRESS -> storeRegister(result, ((Number) value).longValue());
      case CHAR, WCHAR, CLONG, CULONG, SSIZE, SIZE -> throw scalar.notFixed();
    }
  }

  private static void storeRegister(Pointer result, long value) {
    if (Native.POINTER_SIZE == Long.BYTES) {
      result.setLong(0, value);
    } else {
      result.setInt(0, (int) value);
    }
  }

  /** JNA holds closures weakly; native code that keeps one needs it held. */
  private static final class Stubs {
    private static final Set<Upcall> LIVE = ConcurrentHashMap.newKeySet();

    static void keep(Upcall upcall) {
      LIVE.add(upcall);
    }

    static void drop(Upcall upcall) {
      LIVE.remove(upcall);
    }
  }
}
