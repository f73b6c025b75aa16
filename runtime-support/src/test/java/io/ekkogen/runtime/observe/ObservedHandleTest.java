package io.ekkogen.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.Signature;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservedHandleTest {
  /** A number whose bytes are the same in either order. */
  private static final double PALINDROME = Double.longBitsToDouble(0x40091eb8b81e0940L);

  private final ValueText values = ValueText.here();
  private final List<String> seen = new ArrayList<>();

  @BeforeEach
  void enterScratch() {
    StagedText.enter();
  }

  @AfterEach
  void leaveScratch() {
    StagedText.leave();
  }

  private Consumer<CallOutcome> record(ObservedFunction function, List<RawValue> arguments) {
    seen.add(function.label() + arguments.stream().map(values::of).toList());
    return outcome ->
        seen.add(
            outcome.thrown() != null
                ? "threw " + outcome.thrown().getMessage()
                : outcome.result() == null ? "void" : values.of(outcome.result()));
  }

  private MethodHandle observed(MethodHandle handle, String signature, CallObserver observer) {
    return ObservedHandle.around(
        handle, ObservedFunction.of("lib", "f", Signature.parse(signature), false), observer);
  }

  @ParameterizedTest
  @CsvSource({
    "B, -1, sbyte -1",
    "b, -1, byte 255",
    "S, -2, short -2",
    "s, -2, ushort 65534",
    "I, -3, int -3",
    "i, -3, uint 4294967293",
    "J, -4, long -4",
    "A, 0, pointer NULL",
    "A, 4096, pointer 0x1000",
    "A, -1, pointer 0xffffffffffffffff",
    "c, 65, char 65",
    "W, 960, wchar 960",
    "L, -5, clong -5",
    "l, 5, culong 5",
    "Z, -6, ssize_t -6",
    "z, 6, size_t 6",
    "F, 1.5, float 1.5",
    "D, -0.1, double -0.1"
  })
  void everyTypeArrivesAndIsWrittenAsItsOwn(String code, String value, String text)
      throws Throwable {
    Class<?> carrier = Signature.parse("(" + code + ")V").methodType().parameterType(0);
    Object carried =
        MethodHandles.explicitCastArguments(
                MethodHandles.identity(double.class), MethodType.methodType(carrier, double.class))
            .invokeWithArguments(Double.parseDouble(value));
    MethodHandle handle =
        observed(MethodHandles.identity(carrier), "(" + code + ")" + code, this::record);
    assertThat(handle.type()).isEqualTo(MethodType.methodType(carrier, carrier));
    Object result = handle.invokeWithArguments(carried);
    assertThat(result).isEqualTo(carried);
    assertThat(seen).containsExactly("lib.f[" + text + "]", text);
  }

  @Test
  void textThatTheThreadStagedIsShown() throws Throwable {
    byte[] text = "A text of more than thirty-two bytes".getBytes(StandardCharsets.UTF_8);
    StagedText.copied(0x1000, text);
    StagedText.enter();
    StagedText.copied(0x2000, "short".getBytes(StandardCharsets.UTF_8));
    MethodHandle handle =
        observed(
            MethodHandles.empty(Signature.parse("(AAA)V").methodType()), "(AAA)V", this::record);
    handle.invokeWithArguments(0x1000L, 0x2000L, 0x3000L);
    StagedText.leave();
    handle.invokeWithArguments(0L, 0x2000L, 0x3000L);
    assertThat(seen)
        .containsExactly(
            "lib.f[pointer 0x1000 \"A text of more than thirty-two b\"…,"
                + " pointer 0x2000 \"short\", pointer 0x3000]",
            "void",
            "lib.f[pointer NULL, pointer 0x2000, pointer 0x3000]",
            "void");
  }

  @Test
  void structuresByValueAreShownByTheirFieldsOrBytes() throws Throwable {
    try (Memory memory = new Memory(64)) {
      memory.clear();
      memory.setDouble(0, PALINDROME);
      memory.setInt(8, 7);
      long address = Pointer.nativeValue(memory);
      MethodHandle handle =
          observed(
              MethodHandles.empty(Signature.parse("({DI}<DJ>{[b40]})V").methodType()),
              "({DI}<DJ>{[b40]})V",
              this::record);
      handle.invokeWithArguments(address, address, address);
    }
    assertThat(seen.get(0))
        .startsWith(
            "lib.f[struct {double "
                + PALINDROME
                + ", int 7}, union {40 09 1e b8 b8 1e 09 40}, struct {40 09")
        .endsWith(" …}]");
  }

  @Test
  void aReturnedStructureIsShownAsTheResult() throws Throwable {
    String signature = "(I){II}";
    MethodHandle fill =
        MethodHandles.lookup()
            .findStatic(
                ObservedHandleTest.class,
                "fill",
                MethodType.methodType(void.class, long.class, int.class));
    try (Memory memory = new Memory(8)) {
      observed(fill, signature, this::record).invokeWithArguments(Pointer.nativeValue(memory), 4);
    }
    assertThat(seen).containsExactly("lib.f[int 4]", "struct {int 4, int 5}");
  }

  private static void fill(long address, int value) {
    new Pointer(address).setInt(0, value);
    new Pointer(address).setInt(4, value + 1);
  }

  @Test
  void exceptionsPassUnchanged() {
    IllegalStateException thrown = new IllegalStateException("from a callback");
    MethodHandle throwing =
        MethodHandles.throwException(int.class, IllegalStateException.class).bindTo(thrown);
    assertThatThrownBy(() -> observed(throwing, "()I", this::record).invoke()).isSameAs(thrown);
    assertThat(seen).containsExactly("lib.f[]", "threw from a callback");
  }

  @Test
  void anObserverThatThrowsChangesNothing() throws Throwable {
    CallObserver broken =
        (function, arguments) -> {
          throw new IllegalStateException("broken");
        };
    CallObserver brokenAtTheEnd =
        (function, arguments) ->
            outcome -> {
              throw new IllegalStateException("broken");
            };
    MethodHandle one = observed(MethodHandles.identity(int.class), "(I)I", broken);
    assertThat((int) observed(one, "(I)I", brokenAtTheEnd).invokeExact(3)).isEqualTo(3);
  }

  @Test
  void callsThatAnObserverMakesAreNotObserved() throws Throwable {
    MethodHandle[] handle = new MethodHandle[1];
    CallObserver calling =
        (function, arguments) -> {
          recurse(handle[0]);
          return record(function, arguments);
        };
    handle[0] = observed(MethodHandles.identity(int.class), "(I)I", calling);
    handle[0].invokeWithArguments(2);
    assertThat(seen).containsExactly("lib.f[int 2]", "int 2");
  }

  private static void recurse(MethodHandle handle) {
    try {
      handle.invokeWithArguments(1);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theLargestSignatureCanBeObserved() throws Throwable {
    String signature = "(" + "J".repeat(125) + "){JJJ}";
    MethodHandle handle =
        observed(
            MethodHandles.empty(Signature.parse(signature).methodType()), signature, this::record);
    try (Memory memory = new Memory(24)) {
      List<Object> arguments = new ArrayList<>(Collections.nCopies(126, 7L));
      arguments.set(0, Pointer.nativeValue(memory));
      handle.invokeWithArguments(arguments);
    }
    assertThat(seen).hasSize(2);
  }
}
