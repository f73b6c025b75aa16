package io.ekkogen.runtime.linker.libffi;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import java.lang.reflect.Field;
import java.util.List;

/**
 * An argument that JNA passes to libffi unchanged: bytes, and the {@code ffi_type} that describes
 * them. To JNA it is a structure by value, for which JNA needs nothing else. So libffi extends
 * scalars by their sign, and structures need no class of their own.
 */
final class JnaValue extends Structure implements Structure.ByValue {

  @SuppressWarnings("this-escape")
  JnaValue(Pointer bytes, long type) {
    super(bytes);
    cacheTypeInfo(new Pointer(type));
  }

  /** Does nothing: the bytes are already in memory. */
  @Override
  public void write() {}

  /** Returns a dummy: JNA requires a size but does not use it. */
  @Override
  protected int calculateSize(boolean force) {
    return 1;
  }

  @Override
  protected List<Field> getFieldList() {
    return List.of();
  }
}
