package io.ekkogen.runtime.memory;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/** Passes buffers and arrays that native code only reads. For generated code. */
public final class InputMemory {
  private InputMemory() {}

  /**
   * The address of what a buffer has from its position on: of a direct buffer its own memory, which
   * has to be kept during the call, else of a copy in scratch memory.
   *
   * @param label names the argument in messages, such as {@code dot: x}
   * @return 0 for null
   * @throws IllegalArgumentException when the buffer's byte order is not the machine's
   */
  public static long addressOf(Scratch scratch, Buffer buffer, String label) {
    if (buffer == null) {
      return 0;
    }
    return address(scratch, (Buffer) checked(buffer, label));
  }

  private static long address(Scratch scratch, Buffer buffer) {
    int elementSize = elementSize(buffer);
    if (!buffer.isDirect()) {
      return scratch.copy(buffer, elementSize);
    }
    long start = Pointer.nativeValue(Native.getDirectBufferPointer(buffer));
    return start + (long) buffer.position() * elementSize;
  }

  /**
   * The buffer itself, if its bytes are in the machine's order.
   *
   * @param buffer may be null
   * @throws IllegalArgumentException when it has elements of several bytes in another order
   */
  public static Object checked(Buffer buffer, String label) {
    ByteOrder order = order(buffer);
    if (order != ByteOrder.nativeOrder()) {
      throw new IllegalArgumentException(
          ("%s is a buffer in the byte order %s, but native code reads %s; set the order of the"
                  + " ByteBuffer before its view is made: order(ByteOrder.nativeOrder())")
              .formatted(label, order, ByteOrder.nativeOrder()));
    }
    return buffer;
  }

  /**
   * The address of memory that a critical function is passed itself where the linker can: of an
   * array or heap buffer, that of a copy in scratch memory.
   *
   * @param memory an array of numbers, a {@link #checked} buffer, a {@code Long} that is an
   *     address, or null
   */
  public static long addressOf(Scratch scratch, Object memory) {
    if (memory == null) {
      return 0;
    } else if (memory instanceof Long address) {
      return address;
    } else if (memory instanceof Buffer buffer) {
      return address(scratch, buffer);
    } else if (memory instanceof byte[] bytes) {
      return scratch.copy(bytes);
    } else if (memory instanceof short[] shorts) {
      return scratch.copy(shorts);
    } else if (memory instanceof int[] ints) {
      return scratch.copy(ints);
    } else if (memory instanceof long[] longs) {
      return scratch.copy(longs);
    } else if (memory instanceof float[] floats) {
      return scratch.copy(floats);
    }
    return scratch.copy((double[]) memory);
  }

  /** Bytes have none. */
  private static ByteOrder order(Buffer buffer) {
    if (buffer instanceof DoubleBuffer doubles) {
      return doubles.order();
    } else if (buffer instanceof FloatBuffer floats) {
      return floats.order();
    } else if (buffer instanceof IntBuffer ints) {
      return ints.order();
    } else if (buffer instanceof LongBuffer longs) {
      return longs.order();
    } else if (buffer instanceof ShortBuffer shorts) {
      return shorts.order();
    } else if (buffer instanceof CharBuffer chars) {
      return chars.order();
    }
    return ByteOrder.nativeOrder();
  }

  private static int elementSize(Buffer buffer) {
    if (buffer instanceof ByteBuffer) {
      return Byte.BYTES;
    } else if (buffer instanceof ShortBuffer || buffer instanceof CharBuffer) {
      return Short.BYTES;
    }
    return buffer instanceof IntBuffer || buffer instanceof FloatBuffer
        ? Integer.BYTES
        : Long.BYTES;
  }
}
