package io.ekkogen.benchmarks.peer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;

/** Ones in native memory. */
record DirectBuffers(IntBuffer ints, ByteBuffer bytes) {
  DirectBuffers() {
    this(
        ByteBuffer.allocateDirect(4 * 1000).order(ByteOrder.nativeOrder()).asIntBuffer(),
        ByteBuffer.allocateDirect(1 << 20));
    for (int i = 0; i < ints.capacity(); i++) {
      ints.put(i, 1);
    }
    for (int i = 0; i < bytes.capacity(); i++) {
      bytes.put(i, (byte) 1);
    }
  }
}
