package io.ekkogen.runtime.linker.libffi;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import java.lang.reflect.Field;
import java.util.List;

/**
 * An argument of a JNA call that JNA passes on as it is: bytes, and the {@code ffi_type} that says
 * how they are passed. To JNA it is a structure by value, of which it asks no more than that; so
 * scalars are extended as their sign says, and no class is needed for each structure.
 */
final class JnaValue extends Structure implements Structure.ByValue {

  @SuppressWarnings("this-escape")
  JnaValue(Pointer bytes, long type) {
    super(bytes);
    cacheTypeInfo(new Pointer(type));
  }

  /** The bytes are there already. */
  @Override
  public void write() {}

  /** JNA wants a size; it does nothing with it. */
  @Override
  protected int calculateSize(boolean force) {
    return 1;
  }

  @Override
  protected List<Field> getFieldList() {
    return List.of();
  }
}
