package io.ekkogen.runtime.linker.libffi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.layout.StructLayout;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.platform.Platform;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in an {@code ffi_type}, which every function with that type shares. */
class FfiTypesTest {
  private static final String INNER = "{bsD}";

  /** Each of them is in no other test, so that libffi has not seen it. */
  @ParameterizedTest
  @ValueSource(strings = {"{bSiJbS}", "{FDbFD}", "{b" + INNER + "s" + INNER + "b}", "{bbsbbbbA}"})
  void aStructureIsCompleteBeforeLibffiSeesItAndStaysAsItIs(String code) {
    CStruct struct = (CStruct) Signature.parseType(code);
    assertComplete(struct);
    CallInterface.prepare(new Signature(List.of(struct), struct), CallingConvention.CDECL);
    assertComplete(struct);
  }

  /** What libffi works out itself where it is asked to, by a size of 0, is the same. */
  @ParameterizedTest
  @ValueSource(strings = {"{bSiJbSS}", "{FDbFDD}", "{bbsbbbbAF}", "{bs{bD}i}"})
  void libffiWorksOutTheSame(String code) {
    CStruct struct = (CStruct) Signature.parseType(code);
    Pointer type = new Pointer(FfiTypes.of(struct));
    type.setMemory(0, Native.SIZE_T_SIZE + 2L, (byte) 0);
    CallInterface.prepare(new Signature(List.of(struct), struct), CallingConvention.CDECL);
    assertComplete(struct);
  }

  private static void assertComplete(CStruct struct) {
    StructLayout layout = struct.layout(Platform.current());
    Pointer type = new Pointer(FfiTypes.of(struct));
    long size = Native.SIZE_T_SIZE == Long.BYTES ? type.getLong(0) : type.getInt(0);
    assertThat(size).as("size of %s", struct.code()).isEqualTo(layout.size());
    assertThat(type.getShort(Native.SIZE_T_SIZE))
        .as("alignment of %s", struct.code())
        .isEqualTo((short) layout.alignment());
    for (CType member : struct.members()) {
      if (member instanceof CStruct inner) {
        assertComplete(inner);
      }
    }
  }
}
