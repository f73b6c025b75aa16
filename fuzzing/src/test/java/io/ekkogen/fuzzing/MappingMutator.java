package io.ekkogen.fuzzing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Mutates mappings in a few places, so that they are almost valid. */
final class MappingMutator {
  /** Parts of mappings, so that many mutants can be parsed. */
  private static final List<String> PIECES =
      List.of(
          "\"",
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "null",
          "true",
          "-1e9999",
          "\"\"",
          "\"name\": ",
          "\\",
          "\\u",
          "\\ud800",
          "\u0000",
          "\n",
          "\r",
          "\u2028",
          "\uD83D\uDE00",
          "\uFEFF",
          "{}",
          "[]",
          "0",
          " ",
          "$",
          "x-",
          "*/",
          "${",
          "`",
          "\\u002a/",
          "@",
          "\"bits\": 0,",
          "\"bits\": 33,",
          "\"offset\": 4,",
          "\"ref\": true,",
          "\"layout\": \"Explicit\",",
          "\"pack\": 2,",
          "\"align\": 64,",
          "\"size\": 1,",
          "\"nullable\": false,",
          "\"retained\": true,",
          "\"retained\": \"b\",",
          "\"retained\": \"result\",",
          "\"retained\": { \"key\": [\"a\"] },",
          "\"data\": true,",
          "\"error\": \"in [-1, 3..5]\",",
          "\"error\": { \"test\": \"f\", \"message\": \"f\" },",
          "\"error\": { \"parameter\": \"a\", \"free\": \"C\" },");

  /** Quoted words, numbers, and objects on one line. */
  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"\n]*\"|[0-9]+|\\{[^{}\n]*}|true|false");

  private final List<byte[]> originals;

  MappingMutator(List<byte[]> originals) {
    this.originals = originals;
  }

  /** Applies one to three changes to one of the originals. */
  byte[] mutant(Random random) {
    byte[] mutant = originals.get(random.nextInt(originals.size()));
    boolean bytes = random.nextBoolean();
    for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
      mutant = bytes ? edit(mutant, random) : swap(mutant, random);
    }
    return mutant;
  }

  /** Replaces one token by another: most such mutants can be parsed. */
  private static byte[] swap(byte[] content, Random random) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
    if (tokens.isEmpty()) {
      return content;
    }
    MatchResult from = tokens.get(random.nextInt(tokens.size()));
    MatchResult to = tokens.get(random.nextInt(tokens.size()));
    return (text.substring(0, to.start()) + from.group() + text.substring(to.end()))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Replaces up to eleven bytes somewhere. */
  private static byte[] edit(byte[] content, Random random) {
    int at = random.nextInt(content.length + 1);
    int removed = random.nextBoolean() ? 0 : Math.min(random.nextInt(12), content.length - at);
    byte[] piece = piece(content, random);
    byte[] mutant = new byte[content.length - removed + piece.length];
    System.arraycopy(content, 0, mutant, 0, at);
    System.arraycopy(piece, 0, mutant, at, piece.length);
    System.arraycopy(
        content, at + removed, mutant, at + piece.length, content.length - at - removed);
    return mutant;
  }

  private static byte[] piece(byte[] content, Random random) {
    int kind = content.length == 0 ? 3 : random.nextInt(4);
    switch (kind) {
      case 0:
        return new byte[0];
      case 1:
        return new byte[] {(byte) random.nextInt(256)};
      case 2:
        int from = random.nextInt(content.length);
        return Arrays.copyOfRange(
            content, from, Math.min(content.length, from + random.nextInt(40)));
      default:
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }
  }
}
