package io.ekkogen.runtime.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BitFieldTest {

  private static StructureMemory memory(int size) {
    StructureMemory memory = new StructureMemory();
    memory.bind(size, 1, NativeStructure.class);
    return memory;
  }

  private static final boolean BIG_ENDIAN = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;

  /** Compares with arithmetic on the whole memory as one number of the machine's byte order. */
  @Test
  void everyPlaceAndWidthReadsAndWritesItsBitsAlone() {
    Random random = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      StructureMemory memory = memory(17);
      byte[] before = new byte[17];
      random.nextBytes(before);
      memory.write(0, before, 0, 17);
      int width = 1 + random.nextInt(64);
      int offset = random.nextInt(17 * 8 - width + 1);
      int shift = BIG_ENDIAN ? 17 * 8 - offset - width : offset;
      BigInteger mask = BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE);
      assertThat(BitField.unsigned(offset, width, "S.f").load(memory))
          .isEqualTo(number(before).shiftRight(shift).and(mask).longValue());

      long value = width == 64 ? random.nextLong() : random.nextLong() >>> 64 - width;
      BitField.unsigned(offset, width, "S.f").store(memory, value);
      BigInteger expected =
          number(before)
              .andNot(mask.shiftLeft(shift))
              .or(new BigInteger(Long.toUnsignedString(value)).shiftLeft(shift));
      assertThat(number(memory.getByteArray(0, 17))).isEqualTo(expected);

      long signed = value << 64 - width >> 64 - width;
      BitField.signed(offset, width, "S.f").store(memory, signed);
      assertThat(number(memory.getByteArray(0, 17))).isEqualTo(expected);
      assertThat(BitField.signed(offset, width, "S.f").load(memory)).isEqualTo(signed);
    }
  }

  private static BigInteger number(byte[] bytes) {
    byte[] mostFirst = bytes.clone();
    for (int i = 0; i < bytes.length && !BIG_ENDIAN; i++) {
      mostFirst[bytes.length - 1 - i] = bytes[i];
    }
    return new BigInteger(1, mostFirst);
  }

  @Test
  void valuesThatDoNotFitAreRefusedAndChangeNothing() {
    StructureMemory memory = memory(8);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BitField.unsigned(3, 4, "Head.version").store(memory, 16))
        .withMessage("Head.version is 16, but its bits take 0…15");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BitField.unsigned(3, 4, "Head.version").store(memory, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BitField.signed(3, 4, "Head.delta").store(memory, 8))
        .withMessage("Head.delta is 8, but its bits take -8…7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BitField.signed(3, 4, "Head.delta").store(memory, -9));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BitField.signed(0, 1, "Head.sign").store(memory, 1));
    assertThat(memory.getLong(0)).isZero();
    BitField.signed(0, 1, "Head.sign").store(memory, -1);
    assertThat(memory.getByte(0)).isEqualTo((byte) (BIG_ENDIAN ? 0x80 : 1));
  }
}
