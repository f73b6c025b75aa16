package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.runtime.LastError;
import io.ekkogen.runtime.binding.NativeBinding;
import io.ekkogen.runtime.binding.NativeGlobal;
import io.ekkogen.runtime.binding.NativeVariadic;
import io.ekkogen.runtime.binding.VariadicArguments;
import io.ekkogen.runtime.callback.CallbackKinds;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Properties of functions other than the signature, and exported variables. */
class FunctionsTest {
  private static final String HERE = Platform.current().os().key();
  private static final String ELSEWHERE =
      Arrays.stream(OperatingSystem.values())
          .map(OperatingSystem::key)
          .filter(os -> !os.equals(HERE))
          .findFirst()
          .orElseThrow();

  private final NativeBinding calls = CallsLibrary.binding();

  @Test
  void anOptionalFunctionThatIsMissingThrowsWhenItIsCalled() {
    MethodHandle missing = calls.function("not_there", "(ID)J").optional().handle();
    NativeVariadic dots = calls.function("nor_there", "(I)J").optional().variadic();
    calls.open();
    assertThatThrownBy(() -> missing.invoke(1, 2.0))
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessageStartingWith(
            "Function 'not_there' of library 'calls' is not available on "
                + Platform.current()
                + ": ")
        .hasMessageEndingWith(System.mapLibraryName("calls") + " lacks it");
    VariadicArguments one =
        dots.convert(null, new Object[] {1}, NativeEncoding.UTF_8, CallbackKinds.NONE, "dots");
    assertThatThrownBy(() -> dots.handle(one).invoke(1, one.values()))
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessageContaining("'nor_there'");
    calls.close();
    assertThatThrownBy(() -> missing.invoke(1, 2.0)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void optionalFunctionsAreCalledIfPresent() throws Throwable {
    MethodHandle read = calls.function("read_answer", "()I").optional().handle();
    calls.open();
    assertThat((int) read.invokeExact()).isEqualTo(42);
  }

  @Test
  void aFunctionOfOtherPlatformsIsNotLookedFor() {
    MethodHandle absent =
        calls.function("read_answer", "()I").platforms(ELSEWHERE, ELSEWHERE + "/x64").handle();
    calls.open();
    assertThatThrownBy(absent::invoke)
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessage(
            "Function 'read_answer' of library 'calls' is not available on %s: its mapping has it"
                    .formatted(Platform.current())
                + " on %1$s, %1$s/x64 alone".formatted(ELSEWHERE));
    assertThat(calls.has("read_answer")).isFalse();
  }

  @Test
  void aFunctionOfThisPlatformMustBeThere() {
    calls.function("not_there", "()I").platforms(ELSEWHERE, HERE).handle();
    calls.function("nor_there", "()I").platforms(Platform.current().key()).handle();
    assertThatThrownBy(calls::open)
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessageEndingWith("lacks 2 of the 2 functions of its mapping: not_there, nor_there");
  }

  @Test
  void hasAsksForTheSymbolThatTheMappingGives() {
    calls.handle("read_answer", "()I");
    calls.function("not_there", "()I").optional().handle();
    calls.function("default_name", "()I").symbol(HERE, "read_answer").handle();
    assertThat(calls.has("read_answer")).as("opens the library").isTrue();
    assertThat(calls.has("not_there")).isFalse();
    assertThat(calls.has("default_name")).isTrue();
    assertThat(calls.has("sum_ints")).as("there, but not described").isFalse();
    calls.close();
    assertThatThrownBy(() -> calls.has("read_answer")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void symbolsMayDifferBetweenSystems() throws Throwable {
    MethodHandle read =
        calls
            .function("not_there", "()I")
            .symbol(ELSEWHERE, "nor_there")
            .symbol(HERE, "read_answer")
            .handle();
    calls.open();
    assertThat((int) read.invokeExact()).isEqualTo(42);
  }

  @Test
  void aMissingSymbolIsNamedAsItIsHere() {
    calls.function("default_name", "()I").symbol(HERE, "own_name").handle();
    assertThatThrownBy(calls::open).hasMessageEndingWith("of its mapping: own_name");
  }

  @Test
  void everyConventionReachesItsFunction() throws Throwable {
    MethodHandle stdcall =
        calls
            .function("stdcall_mix", "(IDJ)D")
            .convention(ELSEWHERE, CallingConvention.CDECL)
            .convention(CallingConvention.STDCALL)
            .handle();
    MethodHandle fastcall =
        calls
            .function("fastcall_mix", "(IDI)D")
            .convention(HERE, CallingConvention.FASTCALL)
            .handle();
    MethodHandle capturing =
        calls
            .function("stdcall_mix", "(IDJ)D")
            .convention(CallingConvention.STDCALL)
            .lastError()
            .handle();
    calls.open();
    assertThat((double) stdcall.invokeExact(1, 2.5, 3L)).isEqualTo(15);
    assertThat((double) fastcall.invokeExact(1, 2.5, 3)).isEqualTo(15);
    assertThat((double) capturing.invokeExact(1, 2.5, 3L)).isEqualTo(15);
  }

  @Test
  void aCriticalFunctionIsCalledAsAnyOther() throws Throwable {
    MethodHandle critical = calls.function("fail_i32", "(I)I").critical().lastError().handle();
    MethodHandle plain = calls.function("read_answer", "()I").critical().handle();
    calls.open();
    assertThat((int) critical.invokeExact(77)).isEqualTo(-1);
    assertThat(LastError.get()).isEqualTo(77);
    assertThat((int) plain.invokeExact()).isEqualTo(42);
  }

  @Test
  void aVariableIsTheLibrarysOwnMemory() throws Throwable {
    NativeGlobal answer = calls.global("answer");
    NativeGlobal ratio = calls.global("ratio");
    NativeGlobal motto = calls.global("motto");
    MethodHandle read = calls.handle("read_answer", "()I");
    calls.open();
    assertThat(ratio.pointer().getDouble(0)).isEqualTo(0.5);
    assertThat(motto.pointer().getPointer(0).getString(0)).isEqualTo("stay typed");
    answer.pointer().setInt(0, 43);
    try {
      assertThat((int) read.invokeExact()).isEqualTo(43);
    } finally {
      answer.pointer().setInt(0, 42);
    }
    calls.close();
    assertThatThrownBy(answer::pointer)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Library 'calls' is unloaded");
  }

  @Test
  void aMissingVariableIsReportedWithTheFunctions() {
    calls.handle("not_there", "()I");
    calls.handle("read_answer", "()I");
    calls.global("no_variable");
    assertThatThrownBy(calls::open)
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessageEndingWith(
            "lacks 2 of the 3 functions and variables of its mapping: not_there, no_variable");
  }
}
