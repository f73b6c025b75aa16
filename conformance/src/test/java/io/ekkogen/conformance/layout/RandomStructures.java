package io.ekkogen.conformance.layout;

import io.ekkogen.model.type.ScalarType;
import io.ekkogen.runtime.platform.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Generates structures and unions from seeds, as a mapping and as a C header. They use all features
 * of the format except explicit offsets, and those about which compilers for Windows disagree.
 */
final class RandomStructures {
  private static final int SEEDS = 32;
  private static final int PER_SEED = 10;

  /** The maximum number of scalars in a structure that others contain. */
  private static final int LARGEST_PART = 60;

  /**
   * A type of the format.
   *
   * @param width the maximum width of a bit-field on every platform; 0 for none
   */
  private record Scalar(String name, String c, int width) {
    static Scalar of(ScalarType type) {
      boolean hasBits =
          type.isBoolean()
              || type.isInteger() && type != ScalarType.CHAR && type != ScalarType.WCHAR;
      int width =
          Platform.all().stream().mapToInt(type::width).filter(it -> hasBits).min().orElse(0);
      return new Scalar(type.mappingName(), type.cName(), width);
    }
  }

  private static final List<Scalar> SCALARS =
      Stream.concat(
              Stream.of(ScalarType.values()).map(Scalar::of),
              Stream.of(new Scalar("string", "const char *", 0)))
          .toList();

  private static final List<Scalar> BITS = SCALARS.stream().filter(it -> it.width > 0).toList();

  /**
   * A generated structure.
   *
   * @param required the largest {@code align} in it
   * @param parts the number of scalars in it
   */
  private record Made(String name, int required, int parts) {}

  private final Random random;
  private final List<Made> made = new ArrayList<>();
  private final List<String> structs = new ArrayList<>();
  private final List<String> unions = new ArrayList<>();
  private final StringBuilder header = new StringBuilder();

  private RandomStructures(int seed) {
    random = new Random(seed);
    for (int i = 0; i < PER_SEED; i++) {
      new Structure("S%d_%d".formatted(seed, i)).make();
    }
  }

  private static List<RandomStructures> all() {
    List<RandomStructures> all = new ArrayList<>();
    for (int seed = 1; seed <= SEEDS; seed++) {
      all.add(new RandomStructures(seed));
    }
    return all;
  }

  static String mapping() {
    List<RandomStructures> all = all();
    return """
        {
          "doc": "Made from seeds by RandomStructures; do not edit.",
          "library": { "linux": "librandom.so", "windows": "random.dll", "darwin": "librandom.dylib" },
          "structs": {
        %s
          },
          "unions": {
        %s
          }
        }
        """
        .formatted(
            all.stream().flatMap(it -> it.structs.stream()).collect(Collectors.joining(",\n")),
            all.stream().flatMap(it -> it.unions.stream()).collect(Collectors.joining(",\n")));
  }

  static String header() {
    return "/* Made from seeds by RandomStructures; do not edit. */\n"
        + "#include <stddef.h>\n#include <stdint.h>\n\n"
        + "/* As in <uchar.h> and <sys/types.h>, which not every target has. */\n"
        + "typedef __CHAR16_TYPE__ char16_t;\ntypedef ptrdiff_t ssize_t;\n\n"
        + all().stream().map(it -> it.header).collect(Collectors.joining("\n"));
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A structure under construction. */
  private final class Structure {
    private final String name;
    private final boolean isUnion = chance(15);
    private final int pack = chance(60) ? 0 : any(List.of(1, 2, 4, 8, 16));
    private final int align = chance(75) ? 0 : any(List.of(1, 2, 4, 8, 16, 32));
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder c = new StringBuilder();
    private int required = align;
    private int parts;

    Structure(String name) {
      this.name = name;
    }

    void make() {
      int count = 1 + random.nextInt(8);
      scalar("f0");
      for (int i = 1; i < count; i++) {
        field("f" + i);
      }
      made.add(new Made(name, required, parts));
      (isUnion ? unions : structs).add(json());
      header.append(pack == 0 ? "" : "#pragma pack(push, %d)\n".formatted(pack));
      header.append(
          "typedef %s%s {%s } %s;\n"
              .formatted(
                  isUnion ? "union" : "struct",
                  align == 0 ? "" : " __attribute__((aligned(%d)))".formatted(align),
                  c,
                  name));
      header.append(pack == 0 ? "" : "#pragma pack(pop)\n");
    }

    private String json() {
      return "    \"%s\": { %s%s\"fields\": [\n%s\n    ] }"
          .formatted(
              name,
              pack == 0 ? "" : "\"pack\": %d, ".formatted(pack),
              align == 0 ? "" : "\"align\": %d, ".formatted(align),
              fields.stream().map(it -> "      { " + it + " }").collect(Collectors.joining(",\n")));
    }

    private void field(String field) {
      int kind = random.nextInt(100);
      if (kind < 35) {
        bits(field);
      } else if (kind < 55 && !made.isEmpty()) {
        nested(field);
      } else if (kind < 60) {
        plain(field, "char[%d]".formatted(1 + random.nextInt(9)));
      } else if (kind < 65 && !made.isEmpty()) {
        String target = any(made).name;
        add("\"name\": \"%s\", \"type\": \"%s*\"".formatted(field, target), target + " *" + field);
      } else {
        scalar(field);
      }
    }

    private void scalar(String field) {
      plain(field, any(SCALARS).name + (chance(25) ? "[%d]".formatted(1 + random.nextInt(9)) : ""));
    }

    /** Adds a scalar or an array of scalars. */
    private void plain(String field, String type) {
      int bracket = type.indexOf('[');
      String element = bracket < 0 ? type : type.substring(0, bracket);
      Scalar scalar =
          SCALARS.stream().filter(it -> it.name.equals(element)).findFirst().orElseThrow();
      parts++;
      add(
          "\"name\": \"%s\", \"type\": \"%s\"".formatted(field, type),
          scalar.c + " " + field + (bracket < 0 ? "" : type.substring(bracket)));
    }

    private void nested(String field) {
      Made part = any(made);
      boolean isDisputed = pack != 0 && part.required > 0;
      if (isDisputed || part.parts > LARGEST_PART) {
        scalar(field);
        return;
      }
      required = Math.max(required, part.required);
      int count = chance(40) ? 1 + random.nextInt(4) : 0;
      parts += part.parts * Math.max(count, 1);
      String array = count == 0 ? "" : "[%d]".formatted(count);
      add(
          "\"name\": \"%s\", \"type\": \"%s%s\"".formatted(field, part.name, array),
          part.name + " " + field + array);
    }

    private void bits(String field) {
      Scalar type = any(BITS);
      if (isUnion) {
        // An adjacent field of the same type, so that compilers for Windows agree.
        plain(field + "a", type.name);
      }
      int kind = random.nextInt(100);
      int width = kind < 12 && !isUnion ? 0 : 1 + random.nextInt(type.width);
      boolean isNamed = width > 0 && kind < 88;
      add(
          (isNamed ? "\"name\": \"%s\", ".formatted(field) : "")
              + "\"type\": \"%s\", \"bits\": %d".formatted(type.name, width),
          type.c + " " + (isNamed ? field : "") + " : " + width);
      parts++;
    }

    private void add(String json, String declaration) {
      fields.add(json);
      c.append(" ").append(declaration).append(";");
    }
  }
}
