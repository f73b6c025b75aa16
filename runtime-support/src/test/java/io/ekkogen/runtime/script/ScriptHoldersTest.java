package io.ekkogen.runtime.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.Database;
import io.ekkogen.runtime.NativeHandle;
import org.junit.jupiter.api.Test;

class ScriptHoldersTest {

  @Test
  void aTextHolderSharesItsBuilder() {
    ScriptText text = new ScriptText();
    text.set("in");
    assertThat(ScriptText.builder(text)).hasToString("in");
    assertThat(ScriptText.builder(null)).isNull();
    ScriptText.builder(text).append("put");
    assertThat(text.get()).isEqualTo("input");
    text.set("");
    assertThat(text.get()).isEmpty();
  }

  @Test
  void anArrayHolderSharesItsArray() {
    ScriptArray<String> strings = ScriptArray.ofStrings(2);
    strings.set(1, "b");
    assertThat(ScriptArray.values(strings)).containsExactly(null, "b");
    assertThat(strings.length()).isEqualTo(2);
    assertThat(ScriptArray.of(new String[] {"x"}).get(0)).isEqualTo("x");
    assertThat(ScriptArray.of((String[]) null)).isNull();

    ScriptArray<NativeHandle> handles = ScriptArray.ofHandles(2);
    Database db = new Database(0x1000, null);
    handles.set(0, db);
    assertThat(ScriptArray.values(handles)).containsExactly(db, null);
    assertThat(handles.get(0)).isSameAs(db);
    assertThat(handles.length()).isEqualTo(2);
  }

  @Test
  void variadicArgumentsKeepTheirOrderAndKind() {
    ScriptVarargs varargs = new ScriptVarargs();
    varargs.addInt(1);
    varargs.addLong(2);
    varargs.addDouble(3);
    varargs.addString("four");
    varargs.addString(null);
    varargs.addAddress(5);
    varargs.addAddress(0);
    assertThat(varargs.values()).containsExactly(1, 2L, 3.0, "four", null, new Pointer(5), null);
  }
}
