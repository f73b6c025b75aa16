package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.ptr.LongByReference;
import io.ekkogen.conformance.widths.Widths;
import org.junit.jupiter.api.Test;

/** The edges of what is as wide as the platform has it, by what its C compiler says. */
@Rules("F-120")
class WidthTest {
  private final Widths lib = Widths.load();

  private static long largest(int bytes) {
    return bytes == 8 ? Long.MAX_VALUE : (1L << (8 * bytes - 1)) - 1;
  }

  @Test
  void signedIntegersKeepTheirEdges() {
    long most = largest(lib.sizeOfClong());
    assertThat(lib.echoClong(most)).isEqualTo(most);
    assertThat(lib.echoClong(-most - 1)).isEqualTo(-most - 1).isEqualTo(lib.smallestClong());
    long size = largest(lib.sizeOfSsize());
    assertThat(lib.echoSsize(size)).isEqualTo(size);
    assertThat(lib.echoSsize(-size - 1)).isEqualTo(-size - 1);
  }

  @Test
  void oneBeyondIsRefusedWhereJavaHasIt() {
    if (lib.sizeOfClong() == 4) {
      assertThatThrownBy(() -> lib.echoClong(1L << 31))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("echoClong: v");
      assertThatThrownBy(() -> lib.twiceClong(new LongByReference(-(1L << 31) - 1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("twiceClong: v");
      assertThatThrownBy(() -> lib.sumCulong(new long[] {1L << 32}, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("sumCulong: v[0]");
    } else {
      assertThat(lib.echoCulong(-1)).as("the bits").isEqualTo(-1).isEqualTo(lib.largestCulong());
      assertThat(lib.echoClong(Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
    }
  }

  @Test
  void aSizeIsNeverNegative() {
    assertThat(lib.echoSize(largest(lib.sizeOfSize()))).isEqualTo(largest(lib.sizeOfSize()));
    assertThatThrownBy(() -> lib.echoSize(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("echoSize: v");
    LongByReference size = new LongByReference(-1);
    assertThatThrownBy(() -> lib.twiceSize(size)).isInstanceOf(IllegalArgumentException.class);
    assertThat(size.getValue()).as("untouched").isEqualTo(-1);
  }

  @Test
  void aWcharIsAsWideAsC() {
    int wide = lib.sizeOfWchar() == 2 ? 0xFFFF : Integer.MAX_VALUE;
    assertThat(lib.echoWchar(wide)).isEqualTo(wide);
    if (lib.sizeOfWchar() == 2) {
      assertThatThrownBy(() -> lib.echoWchar(0x10000)).isInstanceOf(IllegalArgumentException.class);
    } else {
      assertThat(lib.echoWchar(Integer.MIN_VALUE)).isEqualTo(Integer.MIN_VALUE);
    }
  }
}
