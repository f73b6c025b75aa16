package io.ekkogen.conformance.lives;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.conformance.Endurance;
import io.ekkogen.conformance.ResidentMemory;
import io.ekkogen.conformance.Rules;
import io.ekkogen.runtime.js.EkkoContext;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Callbacks that come and go, with memory flat: a million with {@code -Dekkogen.endurance=1},
 * otherwise a hundredth of that. A leaked stub or object would take at least 1 KB.
 */
class LivesEnduranceTest {
  private static final int COUNT = 1_000_000 / Endurance.SHARE;
  private static final int COLLECTED = 50_000;

  /** In kilobytes. */
  private static final int LIMIT = 500_000;

  private final Lives lib = Lives.load();

  /** Passes a callback that adds the number to native code. */
  private interface Pass {
    void pass(int number);
  }

  private static void expectFlat(String what, Pass pass) {
    repeat(COUNT / 10, pass);
    long begin = System.nanoTime();
    ResidentMemory.expectFlat(LIMIT, () -> repeat(COUNT, pass));
    long nanos = System.nanoTime() - begin;
    System.out.printf("%s: %d ms, %d ns each%n", what, nanos / 1_000_000, nanos / COUNT);
  }

  private static void repeat(int count, Pass pass) {
    for (int i = 0; i < count; i++) {
      pass.pass(i);
      if (i % COLLECTED == 0) {
        System.gc();
      }
    }
  }

  @Test
  @Rules("F-292")
  void destroyed() {
    expectFlat(
        "destroyed",
        i -> {
          lib.install(0, value -> value + i, Lives.KEPT);
          assertThat(lib.run(0, 1)).isEqualTo(1 + i);
        });
    lib.removeSlot(0);
  }

  @Test
  @Rules("F-292")
  void destroyedAgainAndAgain() {
    Visit visit = value -> value + 1;
    expectFlat("one object destroyed", i -> lib.install(0, visit, Lives.KEPT));
    lib.removeSlot(0);
  }

  @Test
  @Rules("F-295")
  void calledOnce() {
    Visit visit = value -> value + 1;
    expectFlat(
        "called once",
        i -> {
          lib.ask(0, i % 2 == 0 ? visit : value -> value + i, Lives.KEPT);
          lib.answer(0, 1);
        });
  }

  @Test
  @Rules("F-297")
  void replaced() {
    try (Emitter emitter = lib.emitterOpen()) {
      expectFlat(
          "replaced",
          i -> {
            lib.setHook(emitter, "a", 1, value -> value + i, Lives.KEPT);
            assertThat(lib.runHook(emitter, "a", 1, 1)).isEqualTo(1 + i);
          });
    }
  }

  @Test
  @Rules("F-296")
  void closedWithAHandle() {
    expectFlat(
        "closed with a handle",
        i -> {
          try (Emitter emitter = lib.emitterOpen()) {
            lib.emitterListen(emitter, value -> value + i, Lives.KEPT);
          }
        });
  }

  @Test
  @Rules("F-299")
  void closedWithTheResult() {
    expectFlat(
        "closed with the result", i -> lib.emitterOpenWith(value -> value + i, Lives.KEPT).close());
  }

  @Test
  @Tag("scripts")
  @Rules("F-292")
  void destroyedFunctionsOfScripts() {
    try (EkkoContext context = EkkoContext.builder().grantNative("lives").build()) {
      context.evalModule(
          """
          import lib from 'native:lives';
          globalThis.pass = (number) => {
            lib.install(0, (value) => value + number, lib.KEPT);
            if (lib.run(0, 1) !== number + 1) throw new Error('wrong');
          };
          """);
      Value pass = context.eval("pass");
      expectFlat("destroyed, scripts", pass::executeVoid);
      lib.removeSlot(0);
    }
  }
}
