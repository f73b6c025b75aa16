package io.ekkogen.runtime.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import io.ekkogen.runtime.layout.CScalar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values at their widths on all platforms. */
class NativeScalarsTest {

  @ParameterizedTest
  @CsvSource({
    "2, UINT16, 0xFFFE,             0xFFFE",
    "4, INT32,  -2,                 -2",
    "4, UINT32, 0xFFFFFFFE,         0xFFFFFFFE",
    "8, INT64,  -2,                 -2",
    "8, INT64,  0x7FFFFFFFFFFFFFFF, 0x7FFFFFFFFFFFFFFF",
  })
  void takeTheBytesOfTheirWidthAndNoMore(int size, CScalar fixed, String value, String loaded) {
    try (Memory memory = new Memory(16)) {
      memory.setMemory(0, 16, (byte) 0x55);
      NativeScalars.store(memory, 0, Long.decode(value), size);
      assertThat(NativeScalars.load(memory, 0, fixed)).isEqualTo(Long.decode(loaded));
      assertThat(memory.getByteArray(size, 16 - size)).containsOnly(0x55);
    }
  }
}
