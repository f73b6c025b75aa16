package io.ekkogen.runtime.loading.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Creates headers of native files, for platforms without a compiler here. */
public final class Headers {
  private Headers() {}

  public static byte[] elf32(ByteOrder order, int machine) {
    return elfIdentity(52, 1, order, machine).putShort(40, (short) 52).array();
  }

  public static byte[] elf64(ByteOrder order, int machine) {
    return elfIdentity(64, 2, order, machine).putShort(52, (short) 64).array();
  }

  private static ByteBuffer elfIdentity(int size, int width, ByteOrder order, int machine) {
    return ByteBuffer.allocate(size)
        .put(new byte[] {0x7f, 'E', 'L', 'F', (byte) width})
        .put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 1 : 2))
        .put((byte) 1)
        .order(order)
        .putShort(16, (short) 3)
        .putShort(18, (short) machine)
        .putInt(20, 1);
  }

  /** A 64-bit ELF file with one segment to load, which ends at {@code end}. */
  public static byte[] elf64WithSegment(ByteOrder order, int machine, long offset, long end) {
    ByteBuffer elf = ByteBuffer.allocate(64 + 56).order(order);
    elf.put(elf64(order, machine)).putLong(32, 64).putShort(54, (short) 56).putShort(56, (short) 1);
    return elf.putInt(64, 1).putLong(64 + 8, offset).putLong(64 + 32, end - offset).array();
  }

  /** A 32-bit ELF file with one segment to load, which ends at {@code end}. */
  public static byte[] elf32WithSegment(ByteOrder order, int machine, int offset, int end) {
    ByteBuffer elf = ByteBuffer.allocate(52 + 32).order(order);
    elf.put(elf32(order, machine)).putInt(28, 52).putShort(42, (short) 32).putShort(44, (short) 1);
    return elf.putInt(52, 1).putInt(52 + 4, offset).putInt(52 + 16, end - offset).array();
  }

  public static byte[] pe(int machine) {
    int start = 0x80;
    return ByteBuffer.allocate(start + 24)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(0, (byte) 'M')
        .put(1, (byte) 'Z')
        .putInt(0x3c, start)
        .putInt(start, 0x4550)
        .putShort(start + 4, (short) machine)
        .array();
  }

  /** A PE file with one section, whose bytes begin at {@code offset}. */
  public static byte[] peWithSection(int machine, int offset, int size) {
    byte[] header = pe(machine);
    return ByteBuffer.allocate(header.length + 40)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(header)
        .putShort(0x80 + 6, (short) 1)
        .putInt(header.length + 16, size)
        .putInt(header.length + 20, offset)
        .array();
  }

  /** A Mach-O file with one segment. */
  public static byte[] machOWithSegment(
      ByteOrder order, boolean wide, int cpu, long offset, long size) {
    byte[] header = machO(order, wide, cpu);
    ByteBuffer file = ByteBuffer.allocate(header.length + 72).order(order).put(header);
    file.putInt(16, 1).putInt(20, 72).putInt(header.length, wide ? 0x19 : 1);
    file.putInt(header.length + 4, 72);
    return wide
        ? file.putLong(header.length + 40, offset).putLong(header.length + 48, size).array()
        : file.putInt(header.length + 32, (int) offset)
            .putInt(header.length + 36, (int) size)
            .array();
  }

  public static byte[] machO(ByteOrder order, boolean wide, int cpu) {
    return ByteBuffer.allocate(wide ? 32 : 28)
        .order(order)
        .putInt(wide ? 0xfeedfacf : 0xfeedface)
        .putInt(cpu)
        .array();
  }

  public static byte[] fat(ByteOrder order, boolean wide, int... cpus) {
    int entry = wide ? 32 : 20;
    ByteBuffer fat = ByteBuffer.allocate(8 + cpus.length * entry).order(order);
    fat.putInt(wide ? 0xcafebabf : 0xcafebabe).putInt(cpus.length);
    for (int i = 0; i < cpus.length; i++) {
      fat.putInt(8 + i * entry, cpus[i]);
    }
    return fat.array();
  }
}
