package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.fixtures.NativeFixtures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long libraries, memory and callbacks of std:ffi live. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "reads /proc/self/maps")
class FfiLifetimeTest {
  @TempDir Path temp;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path file;
  private EkkoContext context;

  @BeforeEach
  void openContext() throws IOException {
    file = NativeFixtures.copyTo(temp, "callbacks").toRealPath();
    context = newContext();
    context.eval(
        """
        globalThis.ffi = undefined;
        globalThis.open = () => ffi.Library('%s', {
          apply: ['int', [{ callback: ['int', ['int', 'int']] }, 'int', 'int']],
        });
        """
            .formatted(file));
    context.evalModule("import ffi from 'std:ffi'; globalThis.ffi = ffi;");
  }

  private EkkoContext newContext() {
    return EkkoContext.builder().grantFfi(true).workingDirectory(temp).err(err).build();
  }

  @AfterEach
  void closeContext() {
    context.close();
    System.clearProperty("ekkogen.ffi.leaks");
    System.clearProperty("ekkogen.ffi.guard");
  }

  private boolean isMapped() throws IOException {
    return Files.readString(Path.of("/proc/self/maps")).contains(file.toString());
  }

  private String eval(String code) {
    return context.eval(code).toString();
  }

  /** Runs the garbage collector until the library is gone; false if it stays. */
  private boolean isCollected() throws IOException {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (isMapped() && Instant.now().isBefore(end)) {
      eval("0");
      System.gc();
      Thread.onSpinWait();
    }
    return !isMapped();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lib.close()", "ffi.close(lib)", "lib[Symbol.dispose]()"})
  void closingUnmapsTheLibrary(String close) throws IOException {
    eval("var lib = open(); lib.apply((a, b) => a + b, 1, 2)");
    assertThat(isMapped()).isTrue();
    eval(close);
    assertThat(isMapped()).isFalse();
    assertThat(eval("try { lib.apply(null, 1, 2) } catch (e) { `${e.code} ${e.message}` }"))
        .isEqualTo("EKKO_CLOSED FFI Error in apply: library '%s' is closed".formatted(file));
  }

  @Test
  void aCollectedLibraryIsClosed() throws IOException {
    eval("var lib = open(); lib.apply(null, 1, 2)");
    assertThat(isMapped()).isTrue();
    eval("lib = undefined");
    assertThat(isCollected()).isTrue();
  }

  @Test
  void aMethodKeepsItsLibraryOpen() throws IOException {
    eval("var { apply } = open()");
    for (int i = 0; i < 5; i++) {
      System.gc();
      assertThat(eval("apply((a, b) => a * b, 6, 7)")).isEqualTo("42");
    }
    eval("apply = undefined");
    assertThat(isCollected()).isTrue();
  }

  @Test
  void theAddressOfASymbolKeepsItsLibraryOpen() throws IOException {
    eval("var lib = open(); var apply = ffi.symbol(lib, 'apply'); lib = undefined");
    for (int i = 0; i < 5; i++) {
      System.gc();
      assertThat(eval("ffi.call(apply, 'int', ['pointer', 'int', 'int'], [null, 1, 2])"))
          .isEqualTo("-1");
    }
  }

  @Test
  void aPointerIntoAClosedLibraryIsAnError() {
    assertThat(
            eval(
                """
                var lib = open();
                var apply = ffi.symbol(lib, 'apply');
                lib.close();
                try { ffi.call(apply, 'int', ['pointer', 'int', 'int'], [null, 1, 2]) } catch (e) { e.message }
                """))
        .matches(
            "FFI Error in ffi.call: The pointer 0x[0-9a-f]+ is in the library '.*', which is closed");
    assertThat(
            eval(
                """
                lib = open();
                ffi.call(ffi.symbol(lib, 'apply'), 'int', ['pointer', 'int', 'int'], [null, 1, 2]);
                """))
        .isEqualTo("-1");
  }

  @Test
  void aLibraryThatIsClosedDuringACallStaysUntilItReturns() throws IOException {
    assertThat(eval("var lib = open(); lib.apply((a, b) => { lib.close(); return a + b; }, 1, 2)"))
        .isEqualTo("3");
    assertThat(isMapped()).isFalse();
  }

  @Test
  void anAsynchronousCallKeepsItsLibraryOpen() throws IOException {
    context.evalModule(
        """
        const later = ffi.Library('%s', {
          apply: ['int', [{ callback: ['int', ['int', 'int']] }, 'int', 'int'], { async: true }],
        });
        const promise = later.apply((a, b) => a + b, 1, 2);
        later.close();
        globalThis.result = await promise;
        """
            .formatted(file));
    assertThat(eval("result")).isEqualTo("3");
    assertThat(isMapped()).isFalse();
  }

  @Test
  void oneOfTwoLibrariesOfAFileCanBeClosed() throws IOException {
    eval("var lib = open(); open().close(); ");
    assertThat(isMapped()).isTrue();
    assertThat(eval("lib.apply((a, b) => a + b, 1, 2)")).isEqualTo("3");
  }

  @Test
  void closingTheContextReleasesEverything() throws IOException {
    eval("var lib = open(); ffi.symbol(lib, 'apply'); ffi.malloc(8)");
    context.close();
    assertThat(isMapped()).isFalse();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void leaksAreListedWithTheLinesThatMadeThem() throws IOException {
    System.setProperty("ekkogen.ffi.leaks", "true");
    Path script =
        Files.writeString(
            temp.resolve("leaks.cjs"),
            """
            const ffi = require('std:ffi');
            ffi.Struct('Point', { x: 'int', y: 'int' });
            const free = ffi.malloc(1);
            ffi.malloc(100);
            ffi.allocStruct('Point');
            ffi.Callback(() => {}, 'void', []);
            ffi.freeCallback(ffi.Callback(() => {}, 'void', []));
            ffi.free(free);
            """);
    try (EkkoContext leaking = newContext()) {
      assertThat(leaking.run(script)).isZero();
    }
    String place = " at Object.<anonymous> \\(.*leaks.cjs:%d:\\d+\\)";
    assertThat(err.toString(StandardCharsets.UTF_8).lines().map(String::strip))
        .hasSize(6)
        .anyMatch(line -> line.matches("FFI leak: 100 bytes at 0x.* were not freed; allocated"))
        .anyMatch(line -> line.matches("FFI leak: 8 bytes at 0x.* were not freed; allocated"))
        .anyMatch(line -> line.matches("FFI leak: a callback at 0x.* was not freed; allocated"))
        .anyMatch(line -> line.matches(place.formatted(4).strip()))
        .anyMatch(line -> line.matches(place.formatted(5).strip()))
        .anyMatch(line -> line.matches(place.formatted(6).strip()));
  }

  /** Whether native code can access the byte at an address. */
  private static boolean isAccessible(long address) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/maps"))) {
      String[] parts = line.split("[- ]", 4);
      if (Long.compareUnsigned(address, Long.parseUnsignedLong(parts[0], 16)) >= 0
          && Long.compareUnsigned(address, Long.parseUnsignedLong(parts[1], 16)) < 0) {
        return parts[2].startsWith("rw");
      }
    }
    return false;
  }

  @Test
  void guardedBlocksEndBeforeAnInaccessiblePage() throws IOException {
    System.setProperty("ekkogen.ffi.guard", "true");
    try (EkkoContext guarded = newContext()) {
      Value exports =
          guarded.evalModule(
              """
                      import ffi from 'std:ffi';
                      const ends = [16, 48, 4096].map((size) => (ffi.malloc(size) + size) % 4096);
                      const block = ffi.malloc(16);
                      const zeros = ffi.arrayFromPointer(block, 16, 'uint8').every((byte) => byte === 0);
                      ffi.write(block, 'int', 7, 12);
                      const read = ffi.read(block, 'int', 12);
                      ffi.free(block);
                      export const freed = block;
                      export const live = ffi.malloc(16);
                      export const result = `${ends} ${zeros} ${read}`;
                      """);
      assertThat(exports.getMember("result").asString()).isEqualTo("0,0,0 true 7");
      long live = exports.getMember("live").asLong();
      assertThat(isAccessible(live)).isTrue();
      assertThat(isAccessible(live + 16)).isFalse();
      assertThat(isAccessible(exports.getMember("freed").asLong())).isFalse();
    }
  }
}
