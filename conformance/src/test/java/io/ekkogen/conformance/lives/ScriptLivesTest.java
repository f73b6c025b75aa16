package io.ekkogen.conformance.lives;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.conformance.Await;
import io.ekkogen.conformance.Rules;
import io.ekkogen.runtime.js.EkkoContext;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Functions of scripts that native code keeps are collected when their lives have ended. */
@Tag("scripts")
class ScriptLivesTest {
  private final Lives lib = Lives.load();

  private static EkkoContext context() {
    return EkkoContext.builder().grantNative("lives").build();
  }

  /** Runs a script that passes {@code add(5)} to native code. */
  private static void run(EkkoContext context, String call) {
    context.evalModule(
        """
        import lib from 'native:lives';
        function add(added) {
          const visit = (value) => value + added;
          globalThis.passed = new WeakRef(visit);
          return visit;
        }
        """
            + call);
  }

  private static boolean isGone(EkkoContext context) {
    return context.eval("passed.deref() === undefined").asBoolean();
  }

  @Test
  @Rules({"F-292", "F-293"})
  void aFunctionLivesUntilItIsDestroyed() {
    try (EkkoContext context = context()) {
      run(context, "lib.install(0, add(5), lib.KEPT);");
      Await.collection();
      assertThat(lib.run(0, 1)).isEqualTo(6);
      assertThat(isGone(context)).isFalse();
      lib.removeElsewhere(0);
      Await.collectionUntil(() -> isGone(context));
      run(context, "try { lib.install(0, add(5), lib.FAILED); } catch { }");
      Await.collectionUntil(() -> isGone(context));
    }
  }

  @Test
  @Rules("F-296")
  void aFunctionLivesUntilAHandleIsClosed() {
    try (EkkoContext context = context()) {
      run(
          context,
          "globalThis.emitter = lib.emitterOpen(); lib.emitterListen(emitter, add(5), lib.KEPT);");
      Await.collection();
      assertThat(isGone(context)).isFalse();
      context.evalModule(
          """
          import lib from 'native:lives';
          if (lib.emitterFire(emitter, 1) !== 6) throw new Error('wrong');
          emitter.close();
          """);
      Await.collectionUntil(() -> isGone(context));
    }
  }

  @Test
  @Rules("F-299")
  void aFunctionLivesUntilTheResultIsClosed() {
    try (EkkoContext context = context()) {
      run(context, "globalThis.emitter = lib.emitterOpenWith(add(5), lib.KEPT);");
      Await.collection();
      assertThat(isGone(context)).isFalse();
      context.evalModule(
          """
          import lib from 'native:lives';
          if (lib.emitterFire(emitter, 1) !== 6) throw new Error('wrong');
          emitter.close();
          """);
      Await.collectionUntil(() -> isGone(context));
    }
  }

  @Test
  @Rules("F-297")
  void aFunctionLivesUntilItIsReplaced() {
    try (EkkoContext context = context()) {
      run(
          context,
          "globalThis.emitter = lib.emitterOpen(); lib.setHook(emitter, 'a', 4294967295, add(5), lib.KEPT);");
      Await.collection();
      assertThat(isGone(context)).isFalse();
      context.evalModule(
          """
          import lib from 'native:lives';
          if (lib.runHook(emitter, 'a', 4294967295, 1) !== 6) throw new Error('wrong');
          lib.setOtherHook(emitter, 'a', -1, (value) => value + 7, lib.KEPT);
          """);
      Await.collectionUntil(() -> isGone(context));
      context.evalModule(
          """
          import lib from 'native:lives';
          if (lib.runHook(emitter, 'a', 4294967295, 1) !== 8) throw new Error('wrong');
          emitter.close();
          """);
    }
  }

  @Test
  @Rules("F-297")
  void scriptsAndJavaReplaceEachOthersFunctions() {
    WeakReference<Visit> ofJava = fallback(5);
    try (EkkoContext context = context()) {
      run(context, "lib.setFallback(add(7));");
      Await.collectionUntil(() -> ofJava.get() == null);
      assertThat(lib.runFallback(1)).isEqualTo(8);
      fallback(5);
      Await.collectionUntil(() -> isGone(context));
      assertThat(lib.runFallback(1)).isEqualTo(6);
    }
    lib.setFallback(null);
  }

  private WeakReference<Visit> fallback(int added) {
    Visit visit = value -> value + added;
    lib.setFallback(visit);
    return new WeakReference<>(visit);
  }

  @Test
  @Rules("F-295")
  void aFunctionLivesUntilItIsCalled() {
    try (EkkoContext context = context()) {
      run(context, "lib.ask(0, add(5), lib.KEPT);");
      Await.collection();
      assertThat(isGone(context)).isFalse();
      assertThat(lib.answer(0, 1)).isEqualTo(6);
      Await.collectionUntil(() -> isGone(context));
    }
  }
}
