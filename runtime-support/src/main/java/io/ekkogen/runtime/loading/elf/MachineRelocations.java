package io.ekkogen.runtime.loading.elf;

/**
 * The relocation types of a machine that need special treatment.
 *
 * @param relative adds the load address
 * @param indirect calls a function while the library is opened
 * @param copy is valid only in programs
 */
record MachineRelocations(int relative, int indirect, int copy) {
  private static final MachineRelocations UNKNOWN = new MachineRelocations(-1, -1, -1);

  /** The types for a machine, by its ELF number. */
  static MachineRelocations of(int machine) {
    return switch (machine) {
      case 3 -> new MachineRelocations(8, 42, 5);
      case 62 -> new MachineRelocations(8, 37, 5);
      case 40 -> new MachineRelocations(23, 160, 20);
      case 183 -> new MachineRelocations(1027, 1032, 1024);
      case 243 -> new MachineRelocations(3, 58, 4);
      case 21 -> new MachineRelocations(22, 248, 19);
      case 22 -> new MachineRelocations(12, 61, 9);
      case 258 -> new MachineRelocations(3, 12, 4);
      default -> UNKNOWN;
    };
  }
}
