package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Library;
import com.sun.jna.Native;
import io.ekkogen.conformance.linkage.Linkage;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** What only plain JNA does; that it gives the same results is in the other tests. */
class PlainJnaTest {

  /** What OPTIONS route, and for comparison the same interface without them. */
  public interface WithoutOptions extends Library {
    int echo_bool(boolean v);
  }

  @Test
  void optionsMatter() {
    WithoutOptions bare = Native.load(Bindings.file().toString(), WithoutOptions.class);
    assertThat(bare.echo_bool(true)).as("plain JNA passes -1 for true").isEqualTo(-1);
    assertThat(Bindings.plainJna().boolAsInt(true)).isEqualTo(1);
  }

  @Test
  void routedMethodsSayWhatTheyThrow() {
    Linkage lib = Bindings.plainJna();
    assertThatThrownBy(() -> lib.answerI32(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("answerI32: v must not be null");
  }

  @Test
  void theInterfaceIsPlain() {
    for (Method method : Linkage.class.getMethods()) {
      assertThat(method.isDefault()).as(method.getName()).isFalse();
    }
  }

  @Test
  void usingOptionsDoesNotLoadTheLibraryOfLoad() throws Exception {
    // Forked, because the library is loaded in this JVM by then.
    String output =
        Forked.java(
            "-Dekkogen.library.linkage=nowhere",
            Forked.main(PlainJnaMain.class),
            Bindings.file().toString());
    assertThat(output).isEqualTo("true 42\n");
  }

  /** Runs in a JVM where {@code Linkage.load()} cannot succeed. */
  static final class PlainJnaMain {
    public static void main(String[] args) {
      Linkage lib = Native.load(args[0], Linkage.class, Linkage.OPTIONS);
      System.out.print(lib.echoBool(true) + " " + lib.fastcallAdd(40, 2) + "\n");
    }
  }
}
