package io.ekkogen.conformance.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Structure;
import io.ekkogen.conformance.Bindings;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.structs.Pair;
import io.ekkogen.conformance.structs.Structs;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each public method of JNA's Structure does for a generated class what it does for a handwritten
 * one, except where copies of fields matter.
 */
@Rules("F-191")
class JnaMethodsTest {

  /** Functions of a fixture, for structures of any class. */
  public interface Spots extends Library {
    double spots_sum(Structure first, int count);

    void spots_move(Structure first, int count, double by);
  }

  private static final Spots SPOTS = Native.load(Bindings.file("blocks").toString(), Spots.class);

  /** The methods that generated classes override on purpose: F-137. */
  private static final Set<String> THEIR_OWN =
      Set.of("equals(Object)", "hashCode()", "toString()", "toString(boolean)");

  private static final Map<String, Function<PairUnderTest, Object>> METHODS = new LinkedHashMap<>();

  /** What comes of a generated class, whose getters and setters work on native memory itself. */
  private static final Map<String, Object> WITHOUT_COPIES =
      Map.ofEntries(
          Map.entry("clear()", List.of(List.of(0.0, 0.0), List.of(0.0, 0.0))),
          Map.entry("readField(String)", IllegalArgumentException.class),
          Map.entry("writeField(String)", IllegalArgumentException.class),
          Map.entry("writeField(String,Object)", IllegalArgumentException.class),
          Map.entry(
              "setAutoSynch(boolean)", List.of(7.0, List.of(13.0, -6.0), List.of(13.0, -6.0))),
          Map.entry("setAutoRead(boolean)", List.of(7.0, List.of(13.0, -6.0), List.of(13.0, -6.0))),
          Map.entry("dataEquals(Structure)", List.of(false, true)),
          Map.entry("fieldOffset", IllegalArgumentException.class),
          Map.entry("getFieldOrder", List.of()),
          Map.entry("ensureAllocated", 1.0),
          Map.entry("useMemory", List.of(List.of(0.0, 6.0), List.of(0.0, 6.0))));

  static {
    METHODS.put("size()", pair -> pair.structure().size());
    METHODS.put(
        "getPointer()",
        pair -> {
          pair.structure().write();
          return pair.structure().getPointer().getDouble(8);
        });
    METHODS.put(
        "clear()",
        pair -> {
          pair.structure().write();
          pair.structure().clear();
          return List.of(bytes(pair), values(pair));
        });
    METHODS.put(
        "read()",
        pair -> {
          memory(pair, 3, 4);
          pair.structure().read();
          return values(pair);
        });
    METHODS.put(
        "write()",
        pair -> {
          pair.structure().write();
          return bytes(pair);
        });
    METHODS.put(
        "readField(String)",
        pair -> {
          memory(pair, 3, 4);
          return List.of(pair.structure().readField("y"), values(pair), bytes(pair));
        });
    METHODS.put("readField(String) of none", pair -> pair.structure().readField("z"));
    METHODS.put(
        "writeField(String)",
        pair -> {
          memory(pair, 3, 4);
          pair.structure().writeField("x");
          return List.of(values(pair), bytes(pair));
        });
    METHODS.put(
        "writeField(String,Object)",
        pair -> {
          memory(pair, 3, 4);
          pair.structure().writeField("y", 7.5);
          return List.of(values(pair), bytes(pair));
        });
    METHODS.put(
        "writeField(String,Object) of another type",
        pair -> {
          pair.structure().writeField("y", "text");
          return null;
        });
    METHODS.put(
        "toArray(int)",
        pair -> {
          pair.structure().write();
          Structure[] all = pair.structure().toArray(3);
          ((PairUnderTest) all[2]).set(5, 6);
          double sum = SPOTS.spots_sum(all[0], 3);
          SPOTS.spots_move(all[0], 3, 1);
          return List.of(
              sum,
              all[0] == pair,
              Stream.of(all).map(each -> values((PairUnderTest) each)).toList(),
              all[0].getPointer().getDouble(32),
              all[2].getPointer().getDouble(-32),
              all.getClass().getComponentType() == pair.getClass());
        });
    METHODS.put(
        "toArray(Structure[])",
        pair -> {
          Structure[] given = new Structure[2];
          Structure[] all = pair.structure().toArray(given);
          return List.of(all == given, values((PairUnderTest) all[1]), all[0] == pair);
        });
    METHODS.put(
        "toArray(int) of a view",
        pair -> {
          Memory memory = new Memory(48);
          memory.clear();
          memory.setDouble(32, 9);
          PairUnderTest view = (PairUnderTest) Structure.newInstance(classOf(pair), memory);
          return values((PairUnderTest) view.structure().toArray(3)[2]);
        });
    METHODS.put(
        "setAutoSynch(boolean)",
        pair -> {
          memory(pair, 3, 4);
          pair.structure().setAutoSynch(false);
          return called(pair);
        });
    METHODS.put(
        "setAutoRead(boolean)",
        pair -> {
          memory(pair, 3, 4);
          pair.structure().setAutoRead(false);
          return called(pair);
        });
    METHODS.put(
        "setAutoWrite(boolean)",
        pair -> {
          memory(pair, 3, 4);
          pair.structure().setAutoWrite(false);
          return called(pair);
        });
    METHODS.put("getAutoRead()", pair -> pair.structure().getAutoRead());
    METHODS.put("getAutoWrite()", pair -> pair.structure().getAutoWrite());
    METHODS.put(
        "autoRead()",
        pair -> {
          memory(pair, 3, 4);
          pair.structure().autoRead();
          return values(pair);
        });
    METHODS.put(
        "autoWrite()",
        pair -> {
          pair.structure().autoWrite();
          return bytes(pair);
        });
    METHODS.put(
        "autoRead(Structure[])",
        pair -> {
          Structure[] all = pair.structure().toArray(2);
          all[0].getPointer().setDouble(16, 8);
          Structure.autoRead(all);
          return values((PairUnderTest) all[1]);
        });
    METHODS.put(
        "autoWrite(Structure[])",
        pair -> {
          Structure[] all = pair.structure().toArray(2);
          ((PairUnderTest) all[1]).set(5, 6);
          Structure.autoWrite(all);
          return all[0].getPointer().getDouble(16);
        });
    METHODS.put(
        "dataEquals(Structure)",
        pair -> {
          PairUnderTest other = another(pair);
          boolean before = pair.structure().dataEquals(other.structure());
          other.set(pair.x(), pair.y());
          other.structure().write();
          pair.structure().write();
          return List.of(before, pair.structure().dataEquals(other.structure()));
        });
    METHODS.put(
        "dataEquals(Structure,boolean)",
        pair -> {
          PairUnderTest other = another(pair);
          other.set(pair.x(), pair.y());
          return List.of(pair.structure().dataEquals(other.structure(), true), bytes(other));
        });
    METHODS.put("newInstance(Class)", pair -> values(another(pair)));
    METHODS.put(
        "newInstance(Class,Pointer)",
        pair -> {
          pair.structure().write();
          Structure view = Structure.newInstance(classOf(pair), pair.structure().getPointer());
          return List.of(values((PairUnderTest) view), view.getPointer().getDouble(8));
        });
    METHODS.put("createFieldsOrder", pair -> Structure.createFieldsOrder("x", "y"));
    METHODS.put("fieldOffset", pair -> List.of(pair.offset("x"), pair.offset("y")));
    METHODS.put("fieldOffset of none", pair -> pair.offset("z"));
    METHODS.put("getFieldOrder", PairUnderTest::order);
    METHODS.put(
        "ensureAllocated",
        pair -> {
          pair.ensure();
          return pair.structure().getPointer().getDouble(0);
        });
    METHODS.put(
        "useMemory",
        pair -> {
          Memory memory = new Memory(24);
          memory.clear();
          memory.setDouble(16, 6);
          pair.use(memory, 8);
          List<Double> before = values(pair);
          pair.structure().read();
          return List.of(before, values(pair));
        });
    METHODS.put(
        "useMemory that is too small",
        pair -> {
          pair.use(new Memory(24), 16);
          return null;
        });
  }

  private static Stream<String> methods() {
    return METHODS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void areTheSame(String name) {
    PairUnderTest generated = new PairUnderTest.Generated();
    generated.set(1, 2);
    PairUnderTest byHand = new PairUnderTest.ByHand();
    byHand.set(1, 2);
    Object expected = outcome(name, byHand);
    if (WITHOUT_COPIES.containsKey(name)) {
      expected = WITHOUT_COPIES.get(name);
    }
    assertThat(outcome(name, generated)).isEqualTo(expected);
  }

  @Test
  void areAllInTheTable() {
    Set<String> tested =
        METHODS.keySet().stream()
            .map(name -> name.replaceFirst(" of .*", ""))
            .collect(Collectors.toSet());
    List<String> missing = new ArrayList<>();
    for (Method method : Structure.class.getDeclaredMethods()) {
      String parameters =
          Arrays.stream(method.getParameterTypes())
              .map(Class::getSimpleName)
              .collect(Collectors.joining(","));
      String name = method.getName() + "(" + parameters + ")";
      if (Modifier.isPublic(method.getModifiers())
          && !tested.contains(name)
          && !tested.contains(method.getName())
          && !THEIR_OWN.contains(name)) {
        missing.add(name);
      }
    }
    assertThat(missing).isEmpty();
  }

  private static Object outcome(String name, PairUnderTest pair) {
    try {
      return METHODS.get(name).apply(pair);
    } catch (RuntimeException e) {
      return e.getClass();
    }
  }

  private static Class<? extends Structure> classOf(PairUnderTest pair) {
    return pair.structure().getClass();
  }

  private static PairUnderTest another(PairUnderTest pair) {
    return (PairUnderTest) Structure.newInstance(classOf(pair));
  }

  private static List<Double> values(PairUnderTest pair) {
    return List.of(pair.x(), pair.y());
  }

  private static List<Double> bytes(PairUnderTest pair) {
    double[] values = pair.structure().getPointer().getDoubleArray(0, 2);
    return List.of(values[0], values[1]);
  }

  private static void memory(PairUnderTest pair, double x, double y) {
    pair.structure().getPointer().write(0, new double[] {x, y}, 0, 2);
  }

  /** The arguments that a function received, and the Java fields after the call. */
  private static List<Object> called(PairUnderTest pair) {
    double sum = SPOTS.spots_sum(pair.structure(), 1);
    SPOTS.spots_move(pair.structure(), 1, 10);
    return List.of(sum, values(pair), bytes(pair));
  }

  @Test
  void switchesChangeNothing() {
    Structs lib = Structs.load();
    PairUnderTest.Generated pair = new PairUnderTest.Generated();
    pair.set(1, 2);
    pair.setAutoSynch(false);
    assertThat(lib.pairSum(pair)).isEqualTo(3);
    lib.pairFill(pair, 3, 4);
    assertThat(pair.x()).isEqualTo(3);
  }

  @Test
  void aDumpFollowsTheFields() {
    PairUnderTest.Generated pair = new PairUnderTest.Generated();
    pair.set(1, 2);
    pair.write();
    String[] dump = new PairUnderTest.ByHand(pair.getPointer()).toString(true).split("memory dump");
    assertThat(pair.toString(true)).startsWith("Pair{x=1.0, y=2.0}").endsWith(dump[1]);
    assertThat(pair.toString(false)).isEqualTo("Pair{x=1.0, y=2.0}");
  }

  @Test
  void noFieldIsPublic() {
    Pair pair = new Pair(1, 2);
    assertThat(Pair.class.getFields()).allMatch(field -> field.getDeclaringClass() != Pair.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pair.readField("x"))
        .withMessageContainingAll("No such field", "Pair", "x", "getters");
    pair.clear();
    assertThat(pair).isEqualTo(new Pair());
  }
}
