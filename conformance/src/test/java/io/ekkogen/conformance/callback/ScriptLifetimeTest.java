package io.ekkogen.conformance.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.callbacks.Callbacks;
import io.ekkogen.conformance.exchange.Exchange;
import io.ekkogen.runtime.js.EkkoContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Memory that functions of scripts pass to native code lives as long as the functions. */
@Tag("linker-independent")
@Rules("F-145")
@Tag("scripts")
class ScriptLifetimeTest {
  private static final String IMPORT = "import lib from 'native:exchange';";

  private final Exchange lib = Exchange.load();

  @RegisterExtension private final RuntimeLog log = new RuntimeLog();

  private static EkkoContext context() {
    return EkkoContext.builder().grantNative("exchange", "callbacks").build();
  }

  @Test
  @Rules("F-29")
  void aFunctionThatIsGoneIsReportedAsTheScriptWouldHaveKeptIt() {
    Callbacks callbacks = Callbacks.load();
    try (EkkoContext context = context()) {
      context.evalModule(
          "import lib from 'native:callbacks'; lib.listen((event) => event + 5, null);");
      while (callbacks.fire(1) != 0) {
        Garbage.collect();
      }
      assertThat(log.lines())
          .containsExactly(
              "Native code called a Listener that nothing refers to any more; it got zero. Register"
                  + " callbacks that native code keeps: Listener.register(callback)");
      callbacks.listen(null, null);
    }
  }

  @Test
  void textThatAFunctionLeaves() {
    lib.resetItems();
    try (EkkoContext context = context()) {
      context.evalModule(
          IMPORT
              + """
              globalThis.kept = [
                (item) => { item.name = `left${item.id}`; },
                (items) => { items[2].name = 'last'; },
                (names) => { names[0] = 'eve'; names[2] = 'dan'; },
                (items) => { items[1].name = `pointed${items.length}`; },
              ];
              lib.visit(kept[0]);
              lib.visitAll(kept[1], 2);
              lib.renameAll(kept[2]);
              lib.rearrange(kept[3]);
              """);
      Garbage.collect();
      assertThat(lib.nameOf(0)).isEqualTo("left1");
      assertThat(lib.nameOf(1)).isEqualTo("pointed3");
      assertThat(lib.nameOf(2)).isEqualTo("last");
      assertThat(lib.namesNow()).isEqualTo("eve bob dan");
    }
  }

  @Test
  void textThatAFunctionLeavesBehindAPointer() {
    lib.resetItems();
    try (EkkoContext context = context()) {
      context.evalModule(
          IMPORT
              + """
              globalThis.kept = (item) => { item.value.name = `followed${item.value.id}`; };
              lib.follow(kept);
              """);
      Garbage.collect();
      assertThat(lib.nameOf(0)).isEqualTo("followed1");
    }
  }

  @Test
  @Rules("F-129")
  void aStructureThatAPointerIsMovedTo() {
    try (EkkoContext context = EkkoContext.builder().grantNative("pointed").build()) {
      context.evalModule(
          """
          import lib from 'native:pointed';
          globalThis.list = { value: { value: 1, next: { value: 2, next: { value: 3 } } } };
          lib.listAdvance(list);
          """);
      Garbage.collect();
      assertThat(context.eval("list.value.value * 10 + list.value.next.value").asInt())
          .isEqualTo(23);
    }
  }

  @Test
  void functionsThatAFunctionLeavesAndThatAVariableHas() {
    try (EkkoContext context = context()) {
      context.evalModule(
          IMPORT
              + """
              globalThis.kept = (all) => { all[1] = (a, b) => a * 10 + b; };
              lib.chooseAll(kept, 1, 2);
              lib.hook = (a, b) => a * 100 + b;
              lib.keepAll([(a, b) => a * 10 + b], 1);
              """);
      Garbage.collect();
      assertThat(lib.applyChosen(1, 2)).isEqualTo(31200);
      assertThat(lib.runHook(1, 2)).isEqualTo(102);
      assertThat(lib.applyKept(1, 2)).isEqualTo(1200);
      context.evalModule(IMPORT + "lib.hook = null;");
    }
  }
}
