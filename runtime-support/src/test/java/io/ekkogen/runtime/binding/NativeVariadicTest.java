package io.ekkogen.runtime.binding;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import io.ekkogen.fixtures.NativeFixtures;
import io.ekkogen.runtime.callback.CallbackKinds;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.Linker;
import io.ekkogen.runtime.linker.UpcallStub;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.Scratch;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.SwitchPoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cache of argument lists; calls are tested against real C elsewhere. */
class NativeVariadicTest {

  @Test
  void theHandlesUsedLastAreKept() {
    NativeBinding library = FixtureLibrary.binding();
    NativeVariadic function = library.function("absent", "(I)J").optional().variadic();
    FixtureLibrary.open(library, "base");
    VariadicArguments used = arguments(function, 1.5);
    VariadicArguments unused = arguments(function, 2L);
    Object usedHandle = function.handle(used);
    Object unusedHandle = function.handle(unused);
    assertThat(function.handle(arguments(function, 3L))).isSameAs(unusedHandle);

    for (int shape = 0; shape < NativeVariadic.MOST_HANDLES; shape++) {
      function.handle(arguments(function, ofShape(shape)));
      assertThat(function.handle(used)).isSameAs(usedHandle);
    }

    assertThat(function.handle(unused)).isNotSameAs(unusedHandle);
  }

  /**
   * An ABI with special rules for variadic arguments needs the promoted types and the number of
   * fixed ones.
   */
  @Test
  void theLinkerIsToldThePromotedTypesAndWhereTheyBegin() throws IOException {
    List<String> asked = new ArrayList<>();
    NativeBinding library = FixtureLibrary.binding();
    FunctionDescription sumOf = library.function("sum_of", "(A)D").lastError();
    NativeFunction function = new NativeFunction("calls", sumOf, new SwitchPoint(), false);
    Path file = NativeFixtures.copyTo(Files.createTempDirectory("calls"), "calls");
    function.resolve(
        LoadedLibrary.of(NativeLibrary.getInstance(file.toString())), new RecordingLinker(asked));
    NativeVariadic variadic = new NativeVariadic(function, library);
    try (Scratch scratch = Scratch.enter()) {
      Object[] values = {
        true, 'c', (byte) 1, (short) 2, 3, 4L, 5f, 6.0, new NativeLong(7), "text", new int[1], null
      };
      variadic.handle(
          variadic.convert(scratch, values, NativeEncoding.UTF_8, CallbackKinds.NONE, "sumOf"));
    }
    char clong = NativeLong.SIZE == 8 ? 'J' : 'I';
    assertThat(asked).containsExactly("(AIIIIIJDD" + clong + "AAA)D after 1, with errno");
  }

  private record RecordingLinker(List<String> asked) implements Linker {
    @Override
    public String name() {
      return "recording";
    }

    @Override
    public MethodHandle downcall(long function, Signature signature, CallOptions options) {
      asked.add(
          "%s after %d%s"
              .formatted(
                  signature, options.fixedArguments(), options.lastError() ? ", with errno" : ""));
      return MethodHandles.empty(signature.methodType());
    }

    @Override
    public boolean capturesError(Signature signature) {
      return true;
    }

    @Override
    public UpcallStub upcall(
        MethodHandle target, Signature signature, CallingConvention convention) {
      throw new AssertionError("nothing is called back");
    }
  }

  private static VariadicArguments arguments(NativeVariadic function, Object... values) {
    return function.convert(null, values, NativeEncoding.UTF_8, CallbackKinds.NONE, "absent");
  }

  /** Nine values, which are integers or not according to the bits. */
  private static Object[] ofShape(int bits) {
    Object[] values = new Object[9];
    for (int i = 0; i < values.length; i++) {
      values[i] = (bits >> i & 1) == 0 ? (Object) 1 : (Object) 1.0;
    }
    return values;
  }
}
