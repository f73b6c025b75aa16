package io.ekkogen.runtime.allocation;

import com.sun.jna.Memory;
import java.nio.ByteBuffer;

/**
 * Memory that may come from a slab. Then scalars are read and written through the slab's buffer,
 * without a call of native code.
 */
public abstract class SlabMemory extends Memory {
  /** The slab, and where in there the memory begins; null where it is not from one. */
  private ByteBuffer bytes;

  private int begin;

  /** Takes zeroed memory from a slab; returns its address. */
  protected final long takeFromSlab(int size, int alignment) {
    Slab.Piece piece = Slab.allocate(size, alignment);
    bytes = piece.slab().bytes;
    begin = piece.begin();
    return piece.slab().address + begin;
  }

  /** Uses the slab of {@code whole}, of which this is a part. */
  protected final void useSlabOf(SlabMemory whole, long offset) {
    bytes = whole.bytes;
    begin = (int) (whole.begin + offset);
  }

  private int index(long offset, int length) {
    boundsCheck(offset, length);
    return begin + (int) offset;
  }

  @Override
  public byte getByte(long offset) {
    return bytes == null ? super.getByte(offset) : bytes.get(index(offset, Byte.BYTES));
  }

  @Override
  public short getShort(long offset) {
    return bytes == null ? super.getShort(offset) : bytes.getShort(index(offset, Short.BYTES));
  }

  @Override
  public int getInt(long offset) {
    return bytes == null ? super.getInt(offset) : bytes.getInt(index(offset, Integer.BYTES));
  }

  @Override
  public long getLong(long offset) {
    return bytes == null ? super.getLong(offset) : bytes.getLong(index(offset, Long.BYTES));
  }

  @Override
  public float getFloat(long offset) {
    return bytes == null ? super.getFloat(offset) : bytes.getFloat(index(offset, Float.BYTES));
  }

  @Override
  public double getDouble(long offset) {
    return bytes == null ? super.getDouble(offset) : bytes.getDouble(index(offset, Double.BYTES));
  }

  @Override
  public void setByte(long offset, byte value) {
    if (bytes == null) {
      super.setByte(offset, value);
    } else {
      bytes.put(index(offset, Byte.BYTES), value);
    }
  }

  @Override
  public void setShort(long offset, short value) {
    if (bytes == null) {
      super.setShort(offset, value);
    } else {
      bytes.putShort(index(offset, Short.BYTES), value);
    }
  }

  @Override
  public void setInt(long offset, int value) {
    if (bytes == null) {
      super.setInt(offset, value);
    } else {
      bytes.putInt(index(offset, Integer.BYTES), value);
    }
  }

  @Override
  public void setLong(long offset, long value) {
    if (bytes == null) {
      super.setLong(offset, value);
    } else {
      bytes.putLong(index(offset, Long.BYTES), value);
    }
  }

  @Override
  public void setFloat(long offset, float value) {
    if (bytes == null) {
      super.setFloat(offset, value);
    } else {
      bytes.putFloat(index(offset, Float.BYTES), value);
    }
  }

  @Override
  public void setDouble(long offset, double value) {
    if (bytes == null) {
      super.setDouble(offset, value);
    } else {
      bytes.putDouble(index(offset, Double.BYTES), value);
    }
  }
}
