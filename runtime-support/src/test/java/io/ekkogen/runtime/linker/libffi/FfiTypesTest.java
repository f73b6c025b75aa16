package io.ekkogen.runtime.linker.libffi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.platform.Platform;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The content of {@code ffi_type}s, which all functions with a type share. */
class FfiTypesTest {

  /** No other test uses them, so libffi has not seen them. */
  @ParameterizedTest
  @ValueSource(
      strings = {"{bSiJbS}", "{FDbFD}", "{b{bsD}s{bsD}b}", "{bbsbbbbA}", "{!1 bIb}", "<[F3]J>"})
  void aStructureIsCompleteBeforeLibffiSeesItAndStaysAsItIs(String code) {
    CStruct struct = CStruct.parse(code);
    assertComplete(struct);
    CallInterface.prepare(new Signature(List.of(struct), struct), CallingConvention.CDECL);
    assertComplete(struct);
  }

  private static void assertComplete(CStruct struct) {
    FfiStruct told = FfiStruct.of(struct, Platform.current(), false);
    Pointer type = new Pointer(FfiTypes.of(struct));
    long size = Native.SIZE_T_SIZE == Long.BYTES ? type.getLong(0) : type.getInt(0);
    assertThat(size).as("size of %s", struct.code()).isEqualTo(told.size());
    assertThat(type.getShort(Native.SIZE_T_SIZE))
        .as("alignment of %s", struct.code())
        .isEqualTo((short) told.alignment());
  }
}
