package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.ptr.LongByReference;
import io.ekkogen.conformance.buffers.Buffers;
import io.ekkogen.conformance.callbacks.Callbacks;
import io.ekkogen.conformance.counts.Counts;
import io.ekkogen.conformance.globals.Globals;
import io.ekkogen.conformance.structs.Wides;
import io.ekkogen.conformance.widths.Widths;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The limits of types of platform width, according to the C compiler. */
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

  /** libzstd reports failures by such a size: {@code ZSTD_isError(ZSTD_decompress(…))}. */
  @Test
  void sizesHaveThePlatformsWidthEverywhere() {
    long most = lib.largestSize();
    assertThat(most).isEqualTo(lib.sizeOfSize() == 8 ? -1 : 0xFFFFFFFFL);
    assertThat(lib.echoSize(most)).isEqualTo(most);
    LongByReference size = new LongByReference(most);
    lib.twiceSize(size);
    assertThat(size.getValue()).isEqualTo(most - 1);
    long[] sizes = {most, 7};
    lib.incrementSize(sizes, 2);
    assertThat(sizes).containsExactly(0, 8);
    AtomicLong passed = new AtomicLong();
    assertThat(
            Callbacks.load()
                .callSize(
                    value -> {
                      passed.set(value);
                      return most - 1;
                    },
                    most))
        .isEqualTo(most - 1);
    assertThat(passed).hasValue(most);
    Wides wides = new Wides();
    wides.setSize(most);
    assertThat(wides.getSize()).isEqualTo(most);
    Globals globals = Globals.load();
    long before = globals.getLength();
    globals.setLength(most);
    assertThat(globals.getLength()).isEqualTo(most);
    globals.setLength(before);
  }

  @Test
  void aSizeThatCountsIsHeldToItsArray() {
    long most = lib.largestSize();
    assertThatThrownBy(() -> Counts.load().sumSized(new long[2], most))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sumSized: values has 2 elements");
    LongByReference size = new LongByReference(most);
    assertThatThrownBy(() -> Counts.load().compressLike(new byte[2], size, (byte) 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("compressLike: output has 2 elements");
    assertThatThrownBy(() -> Buffers.load().getWide(new StringBuilder(), most))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("getWide: buffer");
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
