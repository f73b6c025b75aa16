package io.ekkogen.fuzzing;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Generates names and texts that may break generated code. */
final class Names {
  private static final List<String> WORDS =
      List.of(
          ("abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends final finally float for goto if implements import"
                  + " instanceof int interface long native new package private protected public"
                  + " return short static strictfp super switch synchronized this throw throws"
                  + " transient try void volatile while true false null _ var record sealed permits"
                  + " yield when await async let of get set delete in typeof with function export"
                  + " arguments eval undefined NaN Infinity any unknown never object string number"
                  + " bigint symbol infer keyof readonly unique as satisfies asserts is declare"
                  + " namespace module type global accessor out override require constructor"
                  + " prototype toString valueOf hasOwnProperty __proto__ then name length caller"
                  + " close closed errno has version host rt args form given error result value"
                  + " getClass hashCode equals notify wait clone finalize read write size clear"
                  + " getPointer useMemory allocateMemory ByReference ByValue Pointer Structure"
                  + " Library Callback String Object Integer Boolean Map Set List Function Number"
                  + " Promise Symbol Error Array load unload OPTIONS LIBRARY INSTANCE LAYOUT"
                  + " invoke toArray autoRead scratch failure memory address")
              .split(" "));

  private static final List<String> TEXTS =
      List.of(
          "plain",
          "*/ evil(); /*",
          "\\u002a/ class Evil {}",
          "${evil}`",
          "$L $S $T $$ $",
          "{@link Evil} {@code } }",
          "@param nobody\n@return nothing",
          "<b> &nosuch; </p>",
          "line\nbreak\r\n\u2028\u2029",
          "'\"\\",
          "\\",
          "nul \u0000 \u001b[31m",
          "word ".repeat(60),
          "x".repeat(200));

  private final Random random;
  private final Set<String> taken = new HashSet<>();

  Names(Random random) {
    this.random = random;
  }

  /** Generates a text for documentation. */
  String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  /** Generates a unique name. */
  String next() {
    String name = candidate();
    while (!taken.add(name)) {
      name += random.nextInt(10);
    }
    return name;
  }

  private String candidate() {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    return switch (random.nextInt(8)) {
      case 0, 1, 2, 3 -> word;
      case 4 -> word + "_";
      case 5 -> Character.toUpperCase(word.charAt(0)) + word.substring(1);
      case 6 -> "M" + List.of("", "Async", "Binding", "Host", "Callbacks").get(random.nextInt(5));
      default -> word + "$" + (random.nextBoolean() ? "" : "$" + word);
    };
  }
}
