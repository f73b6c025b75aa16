package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Library;
import com.sun.jna.Native;
import io.ekkogen.conformance.scalars.Scalars;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** Behaviour specific to plain JNA; other tests show that its results are the same. */
class PlainJnaTest {

  private static String file() {
    return Bindings.file("scalars").toString();
  }

  private static Scalars plainJna() {
    return Bindings.plainJna("scalars", Scalars.class);
  }

  /** The interface without OPTIONS, to compare with. */
  public interface WithoutOptions extends Library {
    int echo_int(boolean v);
  }

  @Test
  void optionsMatter() {
    WithoutOptions bare = Native.load(file(), WithoutOptions.class);
    assertThat(bare.echo_int(true)).as("plain JNA passes -1 for true").isEqualTo(-1);
    assertThat(plainJna().boolAsInt(true)).isEqualTo(1);
  }

  @Test
  void routedMethodsSayWhatTheyThrow() {
    Scalars lib = plainJna();
    assertThatThrownBy(() -> lib.sevenInt(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("sevenInt: v must not be null");
  }

  @Test
  void theInterfaceIsPlain() {
    for (Method method : Scalars.class.getMethods()) {
      assertThat(method.isDefault()).as(method.getName()).isFalse();
    }
  }

  @Test
  void usingOptionsDoesNotLoadTheLibraryOfLoad() throws Exception {
    // Forked, because the library may already be loaded in this JVM.
    String output =
        Forked.java("-Dekkogen.library.scalars=nowhere", Forked.main(PlainJnaMain.class), file());
    assertThat(output).isEqualTo("true 42\n");
  }

  /** Runs in a JVM where {@code Scalars.load()} cannot succeed. */
  static final class PlainJnaMain {
    public static void main(String[] args) {
      Scalars lib = Native.load(args[0], Scalars.class, Scalars.OPTIONS);
      System.out.print(lib.echoBool(true) + " " + lib.echoInt(42) + "\n");
    }
  }
}
