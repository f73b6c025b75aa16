package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.ByteByReference;
import com.sun.jna.ptr.DoubleByReference;
import com.sun.jna.ptr.FloatByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.ptr.ShortByReference;
import io.ekkogen.conformance.linkage.Linkage;
import io.ekkogen.runtime.BoolByReference;
import org.junit.jupiter.api.Test;

class ReferenceTest {

  @OverEveryBinding
  void aReferenceToI8GoesBothWays(Linkage lib) {
    ByteByReference value = new ByteByReference((byte) 21);
    lib.twiceI8(value);
    assertThat(value.getValue()).isEqualTo((byte) 42);
    lib.answerI8(value);
    assertThat(value.getValue()).as("zeroed before").isEqualTo((byte) 42);
  }

  @OverEveryBinding
  void aReferenceToU8GoesBothWays(Linkage lib) {
    ByteByReference value = new ByteByReference((byte) 21);
    lib.twiceU8(value);
    assertThat(value.getValue()).isEqualTo((byte) 42);
    lib.answerU8(value);
    assertThat(value.getValue()).as("zeroed before").isEqualTo((byte) 42);
  }

  @OverEveryBinding
  void aReferenceToI16GoesBothWays(Linkage lib) {
    ShortByReference value = new ShortByReference((short) 21);
    lib.twiceI16(value);
    assertThat(value.getValue()).isEqualTo((short) 42);
    lib.answerI16(value);
    assertThat(value.getValue()).as("zeroed before").isEqualTo((short) 42);
  }

  @OverEveryBinding
  void aReferenceToU16GoesBothWays(Linkage lib) {
    ShortByReference value = new ShortByReference((short) 21);
    lib.twiceU16(value);
    assertThat(value.getValue()).isEqualTo((short) 42);
    lib.answerU16(value);
    assertThat(value.getValue()).as("zeroed before").isEqualTo((short) 42);
  }

  @OverEveryBinding
  void aReferenceToI32GoesBothWays(Linkage lib) {
    IntByReference value = new IntByReference(21);
    lib.twiceI32(value);
    assertThat(value.getValue()).isEqualTo(42);
    lib.answerI32(value);
    assertThat(value.getValue()).as("zeroed before").isEqualTo(42);
  }

  @OverEveryBinding
  void aReferenceToU32GoesBothWays(Linkage lib) {
    IntByReference value = new IntByReference(21);
    lib.twiceU32(value);
    assertThat(value.getValue()).isEqualTo(42);
    lib.answerU32(value);
    assertThat(value.getValue()).as("zeroed before").isEqualTo(42);
  }

  @OverEveryBinding
  void aReferenceToI64GoesBothWays(Linkage lib) {
    LongByReference value = new LongByReference(21);
    lib.twiceI64(value);
    assertThat(value.getValue()).isEqualTo(42);
    lib.answerI64(value);
    assertThat(value.getValue()).as("zeroed before").isEqualTo(42);
  }

  @OverEveryBinding
  void aReferenceToU64GoesBothWays(Linkage lib) {
    LongByReference value = new LongByReference(21);
    lib.twiceU64(value);
    assertThat(value.getValue()).isEqualTo(42);
    lib.answerU64(value);
    assertThat(value.getValue()).as("zeroed before").isEqualTo(42);
  }

  @OverEveryBinding
  void aReferenceToF32GoesBothWays(Linkage lib) {
    FloatByReference value = new FloatByReference(21);
    lib.twiceF32(value);
    assertThat(value.getValue()).isEqualTo(42);
    lib.answerF32(value);
    assertThat(value.getValue()).as("zeroed before").isEqualTo(42);
  }

  @OverEveryBinding
  void aReferenceToF64GoesBothWays(Linkage lib) {
    DoubleByReference value = new DoubleByReference(21);
    lib.twiceF64(value);
    assertThat(value.getValue()).isEqualTo(42);
    lib.answerF64(value);
    assertThat(value.getValue()).as("zeroed before").isEqualTo(42);
  }

  @OverEveryBinding
  void booleansGoBothWays(Linkage lib) {
    BoolByReference value = new BoolByReference(true);
    lib.flipBool(value);
    assertThat(value.getValue()).isFalse();
    lib.flipBool8(value);
    assertThat(value.getValue()).isTrue();
    lib.isFalseBool(value);
    assertThat(value.getValue()).as("false before").isTrue();
    lib.isFalseBool8(value);
    assertThat(value.getValue()).as("false before").isTrue();
  }

  @OverEveryBinding
  void pointersGoBothWays(Linkage lib) {
    PointerByReference value = new PointerByReference(new Pointer(0x1000));
    lib.nextPointer(value);
    assertThat(value.getValue()).isEqualTo(new Pointer(0x1001));
  }

  @OverEveryBinding
  void severalOutParametersBesideAResult(Linkage lib) {
    IntByReference quotient = new IntByReference(99);
    IntByReference remainder = new IntByReference(99);
    assertThat(lib.divMod(17, 5, quotient, remainder)).isEqualTo(1);
    assertThat(quotient.getValue()).isEqualTo(3);
    assertThat(remainder.getValue()).isEqualTo(2);
    assertThat(lib.divMod(17, 0, quotient, remainder)).isZero();
    assertThat(quotient.getValue()).as("what out holds before is zero").isZero();
  }

  @Test
  void referencesAreNeverNull() {
    assertThatThrownBy(() -> Linkage.load().twiceI32(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("twiceI32: v must not be null");
    assertThatThrownBy(() -> Linkage.load().answerI32(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("answerI32: v must not be null");
  }
}
