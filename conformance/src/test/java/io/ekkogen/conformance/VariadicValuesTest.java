package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Callback;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.DoubleByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.NativeLongByReference;
import com.sun.jna.ptr.PointerByReference;
import io.ekkogen.conformance.variadic.Notice;
import io.ekkogen.conformance.variadic.Option;
import io.ekkogen.conformance.variadic.Session;
import io.ekkogen.conformance.variadic.Spot;
import io.ekkogen.conformance.variadic.Variadic;
import io.ekkogen.runtime.NativeException;
import io.ekkogen.runtime.callback.CallbackRegistration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Variadic arguments from Java, with {@code load()} and plain JNA. */
class VariadicValuesTest {
  static List<Variadic> accessPaths() {
    return List.of(Variadic.load(), Bindings.plainJna("variadic", Variadic.class));
  }

  @Rules({"F-220", "F-221"})
  @ParameterizedTest
  @MethodSource("accessPaths")
  void optionsAreSetToNumbersTextPointersCallbacksAndHandles(Variadic lib) {
    Pointer user = new Pointer(0x1234);
    try (Session session = lib.open()) {
      lib.set(session, Option.LIMIT, new NativeLong(5));
      lib.set(session, Option.TITLE, "Grüße");
      lib.set(session, Option.USER, user);
      assertThat(lib.fire(session, 1)).isEqualTo(-1);
      Notice notice = (title, given, n) -> title.equals("Grüße") && user.equals(given) ? n * 2 : 0;
      lib.set(session, Option.NOTICE, notice);
      assertThat(lib.fire(session, 4)).isEqualTo(8);
      assertThat(lib.fire(session, 6)).isEqualTo(-2);
      lib.set(session, Option.NOTICE, (Object) null);
      assertThat(lib.fire(session, 4)).isEqualTo(-1);
      assertThat(lib.set(session, Option.PEER, session)).isEqualTo(1);
    }
  }

  @Rules("F-221")
  @Test
  void aCallbackIsKeptAfterTheCallUnlessItIsRegistered() {
    Variadic lib = Variadic.load();
    try (Session session = lib.open()) {
      lib.set(session, Option.LIMIT, new NativeLong(5));
      lib.set(session, Option.NOTICE, counting());
      for (int i = 0; i < 3; i++) {
        System.gc();
        assertThat(lib.fire(session, 1)).isEqualTo(7);
      }
      Notice registered = counting();
      try (var registration = CallbackRegistration.of(registered)) {
        assertThat(registration.isClosed()).isFalse();
        lib.set(session, Option.NOTICE, registered);
        assertThat(lib.fire(session, 1)).isEqualTo(7);
      }
      assertThat(lib.fire(session, 1)).isZero();
    }
  }

  private static Notice counting() {
    int[] answer = {7};
    return (title, user, n) -> answer[0];
  }

  @Rules("F-222")
  @ParameterizedTest
  @MethodSource("accessPaths")
  void targetsOfPointersComeBack(Variadic lib) {
    IntByReference i = new IntByReference(1);
    DoubleByReference d = new DoubleByReference(1.5);
    NativeLongByReference l = new NativeLongByReference(new NativeLong(0));
    PointerByReference p = new PointerByReference();
    Spot spot = new Spot(1, 2.5);
    Spot[] spots = {new Spot(1, 2), new Spot(3, 4)};
    byte[] bytes = new byte[5];
    int[] numbers = {1, 2, 3};
    String[] texts = {"ä", null};
    int changed = lib.change("idlpSTbasS", i, d, l, p, spot, spots, bytes, numbers, texts, null);
    assertThat(changed).isEqualTo(9);
    assertThat(i.getValue()).isEqualTo(2);
    assertThat(d.getValue()).isEqualTo(3);
    assertThat(l.getValue()).isEqualTo(new NativeLong(-1));
    assertThat(p.getValue()).isEqualTo(new Pointer(0x10));
    assertThat(spot).isEqualTo(new Spot(2, 5));
    assertThat(spots).containsExactly(new Spot(2, 4), new Spot(13, 4));
    assertThat(bytes).containsExactly('a', 'b', 'c', 0, 0);
    assertThat(numbers).containsExactly(2, 4, 6);
    assertThat(texts).containsExactly(null, "ä");
  }

  @Rules("F-220")
  @ParameterizedTest
  @MethodSource("accessPaths")
  void textIsInTheMappingsEncodingWhateverTheFormatsIs(Variadic lib) {
    assertThat(lib.formatWide("%s|%ls|%c|%d|%d", "BAR", new WString("wide"), 'x', true, (short) 3))
        .isEqualTo("BAR|wide|x|1|3");
  }

  @Test
  void refusedArgumentsAreNamed() {
    Variadic lib = Variadic.load();
    assertThatThrownBy(() -> lib.change("i", new Spot.ByValue()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("change: arguments[0] is a ")
        .hasMessageEndingWith("structures by value are passed by pointer");
    Callback other = new Callback() {};
    assertThatThrownBy(() -> lib.change("i", other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("a callback that the mapping does not describe; it has Notice");
    Session closed = lib.open();
    closed.close();
    assertThatThrownBy(() -> lib.change("ii", 1, closed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("change: arguments[1]");
  }

  /** The close function rejects a handle that is in use. */
  @ParameterizedTest
  @MethodSource("accessPaths")
  void aHandleThatWasPassedIsInNoCallAfterwards(Variadic lib) {
    Session passed = lib.open();
    assertThat(lib.set(passed, Option.PEER, passed)).isEqualTo(1);
    lib.close(passed);
    Session refused = lib.open();
    assertThatThrownBy(() -> lib.set(refused, Option.PEER, refused, Runtime.getRuntime()))
        .isInstanceOf(IllegalArgumentException.class);
    lib.close(refused);
    Session failed = lib.open();
    assertThatThrownBy(() -> lib.set(failed, Option.BAD, failed))
        .isInstanceOf(NativeException.class);
    lib.close(failed);
  }
}
