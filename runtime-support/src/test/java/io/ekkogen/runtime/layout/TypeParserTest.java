package io.ekkogen.runtime.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{I}",
        "{BbSsIiJFDAcWLlZz}",
        "{!1 cI}",
        "{^16 II}",
        "{#64 @8 I@8 s}",
        "{!2 ^4 #32 @0 I}",
        "{b:4b:1b.3I.0I:32}",
        "<J{DD}[<IF>3]>",
        "{[[I2]3]}",
      })
  void typesAreWrittenAsTheyWereRead(String code) {
    assertThat(CStruct.parse(code).code()).isEqualTo(code);
    assertThat(Signature.parse("(" + code + "A)" + code)).hasToString("(" + code + "A)" + code);
  }

  @Test
  void aTypeIsReadForWhatItIs() {
    CStruct struct = CStruct.parse("{!2 ^8 #16 @4 I}");
    assertThat(struct)
        .isEqualTo(new CStruct(false, List.of(CMember.of(CScalar.INT32).at(4)), 2, 8, 16));
    assertThat(CStruct.parse("{I[B0]}").members().get(1).type())
        .isEqualTo(new CArray(CScalar.INT8, 0)); // a flexible array
    assertThat(CStruct.parse("<I:3D>").isUnion()).isTrue();
    assertThat(CStruct.parse("{[F3]}").members().get(0).type())
        .isEqualTo(new CArray(CScalar.FLOAT, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "I",
        "{",
        "{}",
        "{I",
        "{I>",
        "<I}",
        "{I}}",
        "{V}",
        "{Q}",
        "{[I]}",
        "{[V2]}",
        "{I:}",
        "{I:0}",
        "{I.3}",
        "{{I}:3}",
        "{!3 I}",
        "{!1I}",
        "{!I}",
        "{^-1 I}",
        "{@I}",
        "{[I-1]}",
        "{[I99999999999]}",
        "[I3]",
        "{I:3.4}",
      })
  void nothingElseIsAStructure(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> CStruct.parse(code));
  }

  @Test
  void anArrayIsNotPassed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Signature.parse("([I3])V"))
        .withMessageContaining("an array is not passed by value");
  }
}
