package io.ekkogen.runtime;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import io.ekkogen.runtime.layout.StructLayout;
import java.lang.reflect.Field;
import java.util.List;

/**
 * A JNA structure whose layout was worked out ahead of time and whose fields are copied by
 * generated code, so that JNA reflects on nothing.
 *
 * <p>The fields are Java's copy of native memory: {@link #write()} stores them, {@link #read()}
 * loads them, and calls that take the structure do both. Not safe for use by several threads at
 * once.
 */
public abstract class NativeStructure extends Structure {

  /** A structure with memory of its own, zeroed, which lives as long as this object. */
  protected NativeStructure() {}

  /**
   * A view of {@code memory}, which the caller keeps alive. The fields are loaded; generated
   * classes give theirs no initial values, which would overwrite them.
   */
  @SuppressWarnings("this-escape")
  protected NativeStructure(Pointer memory) {
    super(memory);
    read();
  }

  /** Size, alignment and offsets on this platform. JNA asks before the constructor has run. */
  protected abstract StructLayout layout();

  /** Loads the fields. */
  protected abstract void readFields(Pointer memory);

  /** Stores the fields. */
  protected abstract void writeFields(Pointer memory);

  /** Loads the fields from native memory. */
  @Override
  public final void read() {
    Pointer memory = getPointer();
    // JNA makes an instance over address 0 when it only wants to know the size.
    if (Pointer.nativeValue(memory) != 0) {
      readFields(memory);
    }
  }

  /** Stores the fields to native memory. */
  @Override
  public final void write() {
    Pointer memory = getPointer();
    if (Pointer.nativeValue(memory) != 0) {
      writeFields(memory);
    }
  }

  /** The address of the native memory, valid while this object is reachable. */
  public final long address() {
    return Pointer.nativeValue(getPointer());
  }

  /**
   * The pointer to keep in a field for what has been read: the one that is there when it has the
   * same address, because it may be what keeps the memory allocated.
   */
  protected static Pointer keep(Pointer current, Pointer read) {
    return read != null && read.equals(current) ? current : read;
  }

  @Override
  protected final int calculateSize(boolean force) {
    return layout().size();
  }

  @Override
  protected final int getStructAlignment() {
    return layout().alignment();
  }

  /** Empty: JNA then has no fields to reflect on. */
  @Override
  protected final List<Field> getFieldList() {
    return List.of();
  }
}
