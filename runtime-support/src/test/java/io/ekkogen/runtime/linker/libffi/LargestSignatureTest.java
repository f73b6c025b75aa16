package io.ekkogen.runtime.linker.libffi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.CallingConvention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A method handle has 255 slots, some of which linking needs: the generator accepts 125 pairs. */
class LargestSignatureTest {

  @ParameterizedTest
  @CsvSource({"J, V", "J, J", "D, D", "A, A", "{DD}, {DD}", "J, {JJJ}", "D, {b}", "b, {DD}"})
  void aHundredAndTwentyFiveParametersLink(String parameter, String result) {
    Signature signature = Signature.parse("(" + parameter.repeat(125) + ")" + result);
    try (Memory uncalled = new Memory(16)) {
      assertThat(
              new LibffiLinker()
                  .downcall(Pointer.nativeValue(uncalled), signature, CallingConvention.CDECL)
                  .type())
          .isEqualTo(signature.methodType());
    }
  }

  /** A handle over JNA's own invocation has room for as many. */
  @ParameterizedTest
  @CsvSource({"J, V", "J, J", "D, D", "A, A", "{DD}, D", "b, b"})
  void aHundredAndTwentyFiveParametersLinkWithTheLastError(String parameter, String result) {
    Signature signature = Signature.parse("(" + parameter.repeat(125) + ")" + result);
    CallOptions options =
        new CallOptions(CallingConvention.CDECL, true, false, CallOptions.NOT_VARIADIC);
    try (Memory uncalled = new Memory(16)) {
      assertThat(
              new LibffiLinker().downcall(Pointer.nativeValue(uncalled), signature, options).type())
          .isEqualTo(signature.methodType());
    }
  }
}
