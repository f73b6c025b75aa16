package io.ekkogen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.linker.CapturedError;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import org.junit.jupiter.api.Test;

class NativeExceptionTest {
  private static final boolean WINDOWS = Platform.current().os() == OperatingSystem.WINDOWS;

  @Test
  void theLastErrorHasTheSystemsText() {
    CapturedError.set(2);
    NativeException failure = NativeException.ofErrno("open");
    if (WINDOWS) {
      assertThat(failure.getMessage()).matches("open failed: .+ \\(error 2\\)");
    } else {
      assertThat(failure).hasMessage("open failed: No such file or directory (errno 2)");
    }
    assertThat(failure.code()).isEqualTo(2);
    assertThat(failure.isErrno()).isTrue();
    assertThat(failure.function()).isEqualTo("open");
  }

  @Test
  void anUnknownNumberHasATextToo() {
    CapturedError.set(12345);
    NativeException failure = NativeException.ofErrno("open");
    assertThat(failure.getMessage()).startsWith("open failed: Unknown error").endsWith(" 12345)");
    CapturedError.set(-7);
    assertThat(NativeException.ofErrno("open").code()).isEqualTo(-7);
  }

  @Test
  void anUnsetErrnoIsNotMentioned() {
    CapturedError.set(0);

    assertThat(NativeException.ofErrno("deflate"))
        .hasMessage("deflate failed, and set no " + (WINDOWS ? "error" : "errno"));
  }

  @Test
  void aResultIsTheCode() {
    NativeException failure = NativeException.ofResult("compress2", -5);
    assertThat(failure).hasMessage("compress2 failed with result -5");
    assertThat(failure.code()).isEqualTo(-5);
    assertThat(failure.isErrno()).isFalse();
    assertThat(failure.isUnsigned()).isFalse();
  }

  @Test
  void anUnsignedResultReadsAsTheNumberItIs() {
    NativeException failure = NativeException.ofUnsignedResult("compress", -1);
    assertThat(failure).hasMessage("compress failed with result 18446744073709551615");
    assertThat(failure.code()).isEqualTo(-1);
    assertThat(failure.isErrno()).isFalse();
    assertThat(failure.isUnsigned()).isTrue();
    assertThat(NativeException.ofUnsignedResult("compress", 5))
        .hasMessage("compress failed with result 5");
  }

  @Test
  void aNameOrATextSaysMoreThanANumber() {
    assertThat(NativeException.ofResult("get", 1, "NOT_FOUND", null))
        .hasMessage("get failed: NOT_FOUND (1)");
    assertThat(NativeException.ofResult("get", 77, "77", null))
        .hasMessage("get failed with result 77");
    assertThat(NativeException.ofResult("open", 14, null, " cannot open\n"))
        .hasMessage("open failed: cannot open (result 14)");
    assertThat(NativeException.ofResult("open", 14, null, " "))
        .hasMessage("open failed with result 14");
    NativeException both = NativeException.ofUnsignedResult("get", -1, "MOST", "too many");
    assertThat(both).hasMessage("get failed: too many (MOST 18446744073709551615)");
    assertThat(both.isUnsigned()).isTrue();
    assertThat(NativeException.ofNull("dlopen", "no such file"))
        .hasMessage("dlopen failed: no such file");
    assertThat(NativeException.ofNull("dlopen", null))
        .hasMessage("dlopen failed: it returned null");
  }

  @Test
  void aTextIsBesideTheCodeOfTheSystem() {
    String kind = WINDOWS ? "error" : "errno";
    CapturedError.set(113);
    assertThat(NativeException.ofErrno("connect", "no route"))
        .hasMessage("connect failed: no route (" + kind + " 113)");
    assertThat(NativeException.ofErrno("connect", "").getMessage()).endsWith(kind + " 113)");
    CapturedError.set(0);
    assertThat(NativeException.ofErrno("connect", "no route"))
        .hasMessage("connect failed: no route");
  }
}
