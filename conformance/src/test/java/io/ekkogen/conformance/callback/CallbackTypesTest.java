package io.ekkogen.conformance.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.callbacks.Binary;
import io.ekkogen.conformance.callbacks.Callbacks;
import io.ekkogen.conformance.callbacks.Hooks;
import io.ekkogen.conformance.callbacks.Small;
import io.ekkogen.conformance.callbacks.Spot;
import io.ekkogen.conformance.callbacks.Wide;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Arguments and results of callbacks. */
@Rules({"F-51", "F-60", "F-61", "F-145", "F-193"})
@ParameterizedClass
@EnumSource(AccessPath.class)
class CallbackTypesTest {
  private final Callbacks lib;

  CallbackTypesTest(AccessPath access) {
    lib = access.callbacks();
  }

  @Test
  void booleans() {
    assertThat(lib.callBool(value -> !value, true)).isFalse();
    assertThat(lib.callBool(value -> !value, false)).isTrue();
    assertThat(lib.callBool8(value -> !value, true)).isFalse();
    assertThat(lib.callBool8(value -> !value, false)).isTrue();
  }

  @Test
  void numbersOfEveryWidth() {
    assertThat(lib.callSbyte(value -> (byte) (value - 1), (byte) -127)).isEqualTo((byte) -128);
    assertThat(lib.callByte(value -> (byte) (value + 1), (byte) 254)).isEqualTo((byte) 255);
    assertThat(lib.callShort(value -> (short) (value - 1), Short.MIN_VALUE))
        .isEqualTo(Short.MAX_VALUE);
    assertThat(lib.callUshort(value -> (short) (value + 1), (short) 65534))
        .isEqualTo((short) 65535);
    assertThat(lib.callChar16(value -> (short) (value + 1), (short) 65534))
        .isEqualTo((short) 65535);
    assertThat(lib.callInt(value -> value - 1, -7)).isEqualTo(-8);
    assertThat(lib.callUint(value -> value + 1, -2)).isEqualTo(-1);
    assertThat(lib.callLong(value -> value - 1, Long.MIN_VALUE + 1)).isEqualTo(Long.MIN_VALUE);
    assertThat(lib.callUlong(value -> value + 1, -2)).isEqualTo(-1);
    assertThat(lib.callFloat(value -> value / 2, 3)).isEqualTo(1.5f);
    assertThat(lib.callDouble(value -> value / 2, 3)).isEqualTo(1.5);
    assertThat(lib.callChar(value -> (byte) (value + 1), (byte) 'a')).isEqualTo((byte) 'b');
  }

  @Test
  void numbersOfPlatformWidth() {
    assertThat(lib.callWchar(value -> value + 1, 'x')).isEqualTo('y');
    assertThat(lib.callClong(value -> value - 1, -5)).isEqualTo(-6);
    assertThat(lib.callCulong(value -> value + 1, 5)).isEqualTo(6);
    assertThat(lib.callSize(value -> value + 1, 5)).isEqualTo(6);
  }

  @Test
  void pointersAndText() {
    assertThat(lib.callPointer(value -> value.share(8), new Pointer(16)))
        .isEqualTo(new Pointer(24));
    assertThat(lib.callPointer(value -> value, null)).isNull();
    Memory own = new Memory(8);
    assertThat(lib.callPointer(value -> own, null)).isEqualTo(own);
    assertThat(lib.callString(value -> value + "é", "caf")).isEqualTo("café");
    assertThat(lib.callString(value -> value, null)).isNull();
    assertThat(lib.callWstring(value -> value + "🦉", "owl ")).isEqualTo("owl 🦉");
  }

  @Test
  void aReturnedTextLivesUntilTheNext() {
    io.ekkogen.conformance.callbacks.Namer namer = "n"::repeat;
    lib.nameBy(namer);
    for (int i = 0; i < 1000; i++) {
      assertThat(lib.nameLength(i)).isEqualTo(i);
    }
    lib.nameBy(null);
  }

  @Test
  void structuresByValue() {
    assertThat(
            lib.callSpot(
                spot -> new Spot.ByValue(spot.getY(), spot.getX()), new Spot.ByValue(1, 2)))
        .isEqualTo(new Spot(2, 1));
    assertThat(
            lib.callWide(
                wide -> new Wide.ByValue(wide.getC(), wide.getB(), wide.getA()),
                new Wide.ByValue(1, 2, 3)))
        .isEqualTo(new Wide(3, 2, 1));
    assertThat(
            lib.callSmall(
                small -> new Small.ByValue(small.getId() + 1, (byte) (small.getTag() + 1)),
                new Small.ByValue(7, (byte) 'a')))
        .isEqualTo(new Small(8, (byte) 'b'));
  }

  @Test
  void structuresByPointer() {
    Spot spot = new Spot(1, 2);
    Spot other = new Spot(5, 6);
    Spot result =
        lib.callSpotAt(
            given -> {
              given.setX(9);
              return other;
            },
            spot);
    assertThat(spot).isEqualTo(new Spot(9, 2));
    assertThat(result).isEqualTo(other);
    assertThat(result.address()).isEqualTo(other.address());
    assertThat(lib.callSpotAt(given -> given, null)).isNull();
  }

  @Test
  @Rules("F-190")
  void structuresByTheFirstOfThem() {
    Spot[] own = (Spot[]) new Spot(1, 0).toArray(3);
    own[2].setY(5);
    assertThat(lib.spotsFrom(() -> own[0], 3)).isEqualTo(6);
    double sum =
        lib.spotsVisit(
            (first, count) -> {
              Spot[] spots = (Spot[]) first.toArray(count);
              assertThat(spots[3].getX()).isEqualTo(4);
              spots[1].setX(20);
              assertThat(lib.spotsSum(first, count)).isEqualTo(28);
              spots[0].setX(10);
              spots[2].setX(30);
              spots[3].setY(100);
            },
            4);
    assertThat(sum).isEqualTo(10 + 20 + 30 + 104);
    sum =
        lib.spotsVisitAll(
            (spots, count) -> {
              spots[1].setX(20);
              assertThat(lib.spotsSum(spots[0], count)).isEqualTo(28);
              spots[2].setX(30);
            },
            4);
    assertThat(sum).isEqualTo(1 + 20 + 30 + 4);
  }

  @Test
  void references() {
    List<Object> seen = new ArrayList<>();
    lib.callReferences(
        (count, value, spot, none) -> {
          seen.add(count.getValue());
          seen.add(value.getValue());
          seen.add(spot.toString());
          seen.add(none);
        });
    assertThat(seen).containsExactly(1, 2.0, "Spot{x=3.0, y=4.0}", null);
    lib.callChanging(
        (count, value, spot, none) -> {
          count.setValue(9);
          value.setValue(8);
          spot.setX(7);
        });
    assertThat(lib.changed()).isEqualTo(9874);
  }

  @Test
  void referencesOfPlatformWidth() {
    List<Object> seen = new ArrayList<>();
    long result =
        lib.callWidths(
            (size, number, letter, flag, none) -> {
              seen.addAll(
                  Arrays.asList(
                      size.getValue(),
                      number.getValue(),
                      letter.getValue(),
                      flag.getValue(),
                      none));
              size.setValue(5);
              number.setValue(-6);
              letter.setValue('b');
              flag.setValue(false);
            });
    assertThat(seen).containsExactly(3L, -4L, (int) 'a', true, null);
    assertThat(result).isEqualTo(5_000_000 - 60_000 + 10 * 'b');
  }

  @Test
  void arrays() {
    List<Object> seen = new ArrayList<>();
    double result =
        lib.callArrays(
            (ints, doubles, flags, longs, spots, count) -> {
              if (ints == null) {
                seen.add(Arrays.asList(doubles, flags, longs, spots, count));
                return;
              }
              seen.add(ints[2] + doubles[2] + longs[2] + spots[2].getY() + (flags[2] ? 1 : 0));
              ints[0] = 11;
              doubles[1] = 21.5;
              flags[1] = true;
              longs[2] = 40;
              spots[0].setX(6);
            });
    assertThat(seen).containsExactly(42.5, Arrays.asList(null, null, null, null, 0));
    assertThat(result).isEqualTo(16 + 24.5 + 300 + 70 + 26);
  }

  @Test
  void outMemoryIsZeroedFirst() {
    double result =
        lib.callFilling(
            (spot, numbers, count) -> {
              assertThat(spot).isEqualTo(new Spot(0, 0));
              spot.setX(1);
              numbers[1] = 5;
            });
    assertThat(result).isEqualTo(1 + 7 + 5);
  }

  @Test
  void onlyWhatJavaChangedIsStored() {
    double result =
        lib.visitCounted(
            (spot, same) -> {
              for (int i = 0; i < 5; i++) {
                lib.tick();
              }
              same.setY(3);
            });
    assertThat(result).isEqualTo(503);
  }

  @Test
  void manyArguments() {
    double result =
        lib.callMany(
            (a, b, c, d, e, f, g, h, i, j, k, l) ->
                a
                    + b
                    + c
                    + d
                    + e
                    + f
                    + Short.toUnsignedInt(g)
                    + h
                    + i
                    + Byte.toUnsignedInt(j)
                    + k
                    + l);
    assertThat(result).isEqualTo(-1 + 2.5 - 3 + 4.5 - 5 + 6.5 + 65535 - 8 + 9.5 + 255 + 11.5 + 12);
  }

  @Test
  void functionsOfNativeCode() {
    Binary add = lib.operation("add");
    assertThat(add.invoke(2, 3)).isEqualTo(5);
    assertThat(lib.operation("multiply").invoke(2, 3)).isEqualTo(6);
    assertThat(lib.operation("none")).isNull();
    assertThat(lib.apply(add, 4, 5)).isEqualTo(9);
    assertThat(lib.same(add)).isSameAs(add).hasSameHashCodeAs(add).isNotEqualTo(lib);
    assertThat(lib.operation("add")).isSameAs(add);
    Hooks hooks = new Hooks();
    lib.hooksFill(hooks);
    assertThat(hooks.getFirst()).isSameAs(add);
    assertThat(new Hooks(hooks.getPointer()).getFirst()).isSameAs(add);
    assertThat(add.toString()).startsWith("Binary@0x");
    assertThat(lib.apply(null, 4, 5)).isEqualTo(-1);
  }

  @Test
  void functionsOfJavaComeBackAsWhatTheyAre() {
    Binary subtract = (a, b) -> a - b;
    assertThat(lib.same(subtract)).isSameAs(subtract);
    assertThat(lib.applyInner((inner, value) -> inner.invoke(value, value + 1), 6)).isEqualTo(42);
    assertThat(lib.applyGiven(which -> which == 0 ? subtract : lib.operation("add"), 0, 9, 4))
        .isEqualTo(5);
    assertThat(lib.applyGiven(which -> which == 0 ? subtract : lib.operation("add"), 1, 9, 4))
        .isEqualTo(13);
    assertThat(lib.applyGiven(which -> null, 1, 9, 4)).isEqualTo(-1);
  }

  @Test
  void numbersAreSorted() {
    int[] numbers = {5, 3, 9, -1, 7};
    lib.sortNumbers(numbers, (a, b) -> Integer.compare(a.getInt(0), b.getInt(0)));
    assertThat(numbers).containsExactly(-1, 3, 5, 7, 9);
  }

  @Test
  void fieldsOfStructures() {
    Hooks hooks = new Hooks();
    hooks.setSeed(10);
    Binary subtract = (a, b) -> a - b;
    hooks.setFirst(subtract);
    assertThat(lib.hooksRun(hooks, 3)).isEqualTo(7);
    assertThat(hooks.getFirst()).isSameAs(subtract);
    Binary multiply = lib.operation("multiply");
    hooks.setRest(new Binary[] {multiply, (a, b) -> a + 1000 * b});
    assertThat(lib.hooksRun(hooks, 3)).isEqualTo(3021);
    assertThat(hooks.getRest()[0]).isSameAs(multiply);
    Hooks turned = lib.hooksTurned(new Hooks.ByValue(hooks));
    assertThat(turned.getFirst()).isSameAs(multiply);
    assertThat(turned.getRest()[0]).isSameAs(subtract);
    lib.hooksFill(hooks);
    assertThat(hooks.getFirst().invoke(2, 3)).isEqualTo(5);
    assertThat(hooks.getRest()[1]).isNull();
    assertThat(hooks).hasToString(hooks.toString()).isEqualTo(hooks);
    hooks.setFirst(null);
    assertThat(lib.hooksRun(hooks, 4)).isEqualTo(16);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hooks.setRest(new Binary[3]))
        .withMessage("Hooks.rest must have 2 elements, not 3");
  }
}
