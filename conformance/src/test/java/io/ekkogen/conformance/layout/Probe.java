package io.ekkogen.conformance.layout;

import io.ekkogen.conformance.MemoryBits;
import io.ekkogen.layout.StructureLayout;
import io.ekkogen.layout.StructureLayout.FieldPlace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * C source whose object file contains a compiler's answers: arrays of constants that start with a
 * magic number, so that they can be found in any kind of object file.
 */
final class Probe {
  /**
   * The magic number of the results of {@code sizeof}, {@code _Alignof} and {@code offsetof} for a
   * structure.
   */
  private static final int LAYOUT = 0xE8808E11;

  /** The magic number after an object in which all bits of one bit-field are set. */
  private static final int BITS = 0xE8808E22;

  private static final long UNKNOWN = 0xFFFFFFFFL;

  private final StructuresUnderTest subject;
  private final List<StructureLayout> structures;

  /** The structures and the kinds of their fields are the same for every platform. */
  Probe(StructuresUnderTest subject, List<StructureLayout> structures) {
    this.subject = subject;
    this.structures = structures;
  }

  String source() {
    StringBuilder c = new StringBuilder();
    c.append("#include <stddef.h>\n#include \"%s\"\n".formatted(subject.header()));
    for (int i = 0; i < structures.size(); i++) {
      StructureLayout structure = structures.get(i);
      String name = structure.name();
      StringBuilder offsets = new StringBuilder();
      List<FieldPlace> fields = StructuresUnderTest.named(structure);
      for (int k = 0; k < fields.size(); k++) {
        FieldPlace field = fields.get(k);
        offsets.append(
            field.isBitField()
                ? ", " + UNKNOWN + "u"
                : ", offsetof(%s, %s)".formatted(name, field.name()));
        if (field.isBitField()) {
          c.append(
              """
              typedef struct { %1$s v; unsigned m[4]; } T%2$d_%3$d;
              const T%2$d_%3$d b%2$d_%3$d = { { .%4$s = -1 }, { %5$du, %2$d, %3$d, offsetof(T%2$d_%3$d, m) } };
              """
                  .formatted(name, i, k, field.name(), Integer.toUnsignedLong(BITS)));
        }
      }
      c.append(
          "const unsigned s%1$d[] = { %2$du, %1$d, sizeof(%3$s), _Alignof(%3$s)%4$s };\n"
              .formatted(i, Integer.toUnsignedLong(LAYOUT), name, offsets));
    }
    return c.toString();
  }

  /** The answers in an object file, by {@code mapping.Structure}. */
  Map<String, Answer> answers(Path object) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(object)).order(ByteOrder.LITTLE_ENDIAN);
    if (find(bytes, LAYOUT).isEmpty()) {
      bytes.order(ByteOrder.BIG_ENDIAN);
    }
    Map<Integer, List<Long>> numbers = new LinkedHashMap<>();
    for (int at : find(bytes, LAYOUT)) {
      int index = bytes.getInt(at + 4);
      List<Long> read = new ArrayList<>();
      for (int k = 0; k < 2 + StructuresUnderTest.named(structures.get(index)).size(); k++) {
        read.add(Integer.toUnsignedLong(bytes.getInt(at + 8 + 4 * k)));
      }
      for (int k = 2; k < read.size(); k++) {
        read.set(k, read.get(k) == UNKNOWN ? UNKNOWN : read.get(k) * Byte.SIZE);
      }
      numbers.put(index, read);
    }
    for (int at : find(bytes, BITS)) {
      int index = bytes.getInt(at + 4);
      int field = bytes.getInt(at + 8);
      int begin = at - bytes.getInt(at + 12);
      numbers.get(index).set(2 + field, bitOffset(bytes, begin, at, index, field));
    }
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (int i = 0; i < structures.size(); i++) {
      List<Long> read = numbers.get(i);
      answers.put(
          subject.key(structures.get(i)),
          new Answer(read.get(0), read.get(1), List.copyOf(read.subList(2, read.size()))));
    }
    return answers;
  }

  private long bitOffset(ByteBuffer bytes, int begin, int end, int index, int field) {
    byte[] object = Arrays.copyOfRange(bytes.array(), begin, end);
    BitSet bits = MemoryBits.of(object, bytes.order());
    FieldPlace place = StructuresUnderTest.named(structures.get(index)).get(field);
    int first = bits.nextSetBit(0);
    if (bits.cardinality() != place.place().length()
        || bits.nextClearBit(first) != first + bits.cardinality()) {
      throw new AssertionError(structures.get(index).name() + "." + place.name() + ": " + bits);
    }
    return first;
  }

  private static List<Integer> find(ByteBuffer bytes, int number) {
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at + 4 <= bytes.limit(); at++) {
      if (bytes.getInt(at) == number) {
        places.add(at);
      }
    }
    return places;
  }
}
