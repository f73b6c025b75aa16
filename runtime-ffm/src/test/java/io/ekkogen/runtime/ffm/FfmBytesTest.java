package io.ekkogen.runtime.ffm;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FfmBytesTest {
  private final FfmBytes bytes = new FfmBytes();

  /** Zeros before the text and after its terminator are not taken for it. */
  @ParameterizedTest
  @ValueSource(ints = {1, 'a', 0x7F, 0x80, 0x81, 0xFF})
  void theLengthIsFoundWhereverTextBeginsAndEnds(int character) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(64, Long.BYTES);
      for (int begin = 0; begin < 2 * Long.BYTES; begin++) {
        for (int length = 0; length < 4 * Long.BYTES; length++) {
          memory.fill((byte) 0).asSlice(begin, length).fill((byte) character);
          memory.set(ValueLayout.JAVA_BYTE, begin + length + 1, (byte) 1);
          assertThat(bytes.length(memory.address() + begin))
              .as("%d bytes from %d on", length, begin)
              .isEqualTo(length);
        }
      }
    }
  }
}
