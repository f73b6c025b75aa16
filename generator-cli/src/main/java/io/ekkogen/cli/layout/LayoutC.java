package io.ekkogen.cli.layout;

import io.ekkogen.layout.StructureLayout;
import io.ekkogen.layout.StructureLayout.FieldPlace;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes layouts as assertions in C, with which the build of a library can check that a mapping
 * still describes its structures.
 */
public final class LayoutC {
  private static final String HEAD =
      """
      /*
       * The layouts of the structures in a mapping, as assertions of C11 (and of C++11, with static_assert).
       * Compile this with the library, after its header:
       *
       *   cc -c -include library.h layout.c
       *
       * The structures are those with tags. For the names of types, and for unions that are such, add
       * -D'EKKOGEN_TYPE(keyword, name)=name'.
       */
      #include <stddef.h>

      #ifndef EKKOGEN_TYPE
      #define EKKOGEN_TYPE(keyword, name) keyword name
      #endif
      #ifdef __cplusplus
      #define EKKOGEN_ASSERT static_assert
      #else
      #define EKKOGEN_ASSERT _Static_assert
      #endif

      """;

  private LayoutC() {}

  /** Writes a C file, in which the compiler chooses the assertions of its target. */
  public static void write(List<StructureLayout> structures, PrintWriter out) {
    Map<Platform, List<StructureLayout>> byPlatform =
        structures.stream()
            .collect(
                Collectors.groupingBy(
                    StructureLayout::platform, LinkedHashMap::new, Collectors.toList()));
    out.print(HEAD);
    String directive = "#if ";
    for (Map.Entry<Platform, List<StructureLayout>> entry : byPlatform.entrySet()) {
      out.println(directive + condition(entry.getKey()) + " /* " + entry.getKey().key() + " */");
      entry.getValue().forEach(it -> assertions(it, out));
      directive = "#elif ";
    }
    if (!byPlatform.isEmpty()) {
      out.println("#else");
      out.println("#error \"this target is none of those that the layouts were made for\"");
      out.println("#endif");
    }
  }

  private static void assertions(StructureLayout structure, PrintWriter out) {
    String type = "EKKOGEN_TYPE(%s, %s)".formatted(structure.keyword(), structure.name());
    check("sizeof(" + type + ")", structure.size(), "size of " + structure.name(), out);
    for (FieldPlace field : structure.fields()) {
      if (field.isBitField()) {
        continue; // C has no offset of bit-fields
      }
      String name = structure.name() + "." + field.name();
      check(
          "offsetof(%s, %s)".formatted(type, field.name()),
          field.place().begin() / Byte.SIZE,
          "offset of " + name,
          out);
      check(
          "sizeof(((%s *) 0)->%s)".formatted(type, field.name()),
          field.place().length() / Byte.SIZE,
          "size of " + name,
          out);
    }
  }

  private static void check(String expression, long expected, String what, PrintWriter out) {
    out.printf("EKKOGEN_ASSERT(%s == %d, \"%s\");%n", expression, expected, what);
  }

  /** The predefined macros by which the compilers of a platform can be told from others. */
  static String condition(Platform platform) {
    return system(platform.os()) + " && " + architecture(platform.arch());
  }

  private static String system(OperatingSystem os) {
    return switch (os) {
      case LINUX, LINUX_MUSL -> "defined(__linux__)";
      case WINDOWS -> "defined(_WIN32)";
      case DARWIN -> "defined(__APPLE__)";
      case FREEBSD -> "defined(__FreeBSD__)";
    };
  }

  private static String architecture(Architecture architecture) {
    return switch (architecture) {
      case X86 -> "(defined(__i386__) || defined(_M_IX86))";
      case X64 -> "(defined(__x86_64__) || defined(_M_X64))";
      case ARM64 -> "(defined(__aarch64__) || defined(_M_ARM64))";
      case ARM -> "(defined(__arm__) || defined(_M_ARM))";
      case RISCV64 -> "defined(__riscv) && __riscv_xlen == 64";
      case PPC64LE -> "defined(__powerpc64__) && defined(__LITTLE_ENDIAN__)";
      case S390X -> "defined(__s390x__)";
      case LOONGARCH64 -> "defined(__loongarch64)";
    };
  }
}
