package io.ekkogen.runtime.js;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Runs random statements of {@link HostFuzzCode} and checks all that scripts can see of them:
 * nothing about Java, and nothing about files outside the module root.
 */
public final class HostFuzz {
  private static final String CANARY = "QcanaryQ";
  private static final List<String> FORBIDDEN =
      List.of(
          CANARY,
          "Exception",
          "java.",
          "java/",
          "org.graalvm",
          "com.oracle",
          "com.sun",
          "sun.nio",
          "io.ekkogen",
          "io/ekkogen");
  private static final int STATEMENTS_IN_A_BATCH = 50;
  private static final int BATCHES_IN_A_CONTEXT = 20;

  /**
   * Prepares a context: {@code report} reads what {@code attempt} has recorded of each statement.
   */
  private static final String PRELUDE =
      """
      (() => {
        const { clearTimeout } = globalThis;
        const { log } = console;
        const { isArray } = Array;
        let seen = '';
        function note(get) {
          try { seen += `${get()}\\n`; } catch (e) {
            try { seen += `${e}\\n`; } catch { /* has no text */ }
          }
        }
        function look(value) {
          note(() => value);
          note(() => value?.name);
          note(() => value?.message);
          note(() => value?.stack);
          note(() => value?.code);
          log(value);
        }
        globalThis.attempt = async (statement) => {
          let value;
          try { value = statement(); } catch (e) { value = e; }
          if (typeof value === 'number') clearTimeout(value);
          try { look(await value); } catch (e) { look(e); }
        };
        globalThis.report = () => { const all = seen; seen = ''; return all; };
        globalThis.require = $ekkogen(ROOT + '/require.cjs');
        globalThis.ffi = require('std:ffi');
        for (const name of ['assert', 'fs', 'path', 'url', 'util']) globalThis[name] = require(name);
        globalThis.counter = require('native:counter');
        globalThis.libc = ffi.Library(ffi.process, { labs: ['int64', ['int64']], abs: ['int', ['int']],
          strlen: ['int', ['string']], fabs: ['double', ['double']], toupper: ['uint', ['uint32']] });
        globalThis.block = ffi.malloc(64);
        ffi.Struct('Point', { x: 'int', list: 'int8[2]' });
      })();
      """;

  private final Path root;
  private final Path outside;
  private final HostFuzzCode code;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private HostFuzz(long seed, Path folder) throws IOException {
    root = folder.resolve("root");
    outside = folder.resolve("outside");
    code = new HostFuzzCode(new Random(seed), root, outside);
    file("outside/secret.txt", CANARY + ":x:0:0\n");
    file("outside/secret.js", "module.exports = '" + CANARY + "';");
    file("outside/secret.mjs", "export default '" + CANARY + "';");
    file("outside/secret.json", "{ " + CANARY + " }");
    file("root/require.cjs", "module.exports = require;");
    file("root/a.mjs", "export default 1;");
    file("root/b.js", "module.exports = 2;");
    file("root/data.json", "{\"x\": 3}");
    file("root/bad.json", "{x");
    file("root/bad.mjs", "let = = 1;");
    file("root/node_modules/pkg/index.js", "module.exports = 'pkg';");
    file("root/node_modules/out/package.json", "{\"main\": \"../../../outside/secret.js\"}");
    Files.createSymbolicLink(root.resolve("link"), outside);
    Files.createSymbolicLink(root.resolve("link.js"), outside.resolve("secret.js"));
    Files.createSymbolicLink(root.resolve("node_modules/linked"), outside);
  }

  private void file(String name, String text) throws IOException {
    Path file = root.resolveSibling(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /**
   * Fuzzes for some time.
   *
   * @param folder an empty working directory
   * @return the number of statements that were run
   * @throws AssertionError with the statements, when scripts saw something that they must not see
   */
  public static int run(long seed, Duration limit, Path folder) throws IOException {
    HostFuzz fuzz = new HostFuzz(seed, folder.toRealPath());
    long end = System.nanoTime() + limit.toNanos();
    int statements = 0;
    do {
      statements += fuzz.inOneContext(end);
    } while (System.nanoTime() - end < 0);
    return statements;
  }

  private int inOneContext(long end) {
    int statements = 0;
    try (EkkoContext context =
        EkkoContext.builder()
            .workingDirectory(root)
            .moduleRoot(root)
            .grantAllNative()
            .grantFfi(true)
            .out(printed)
            .err(printed)
            .build()) {
      context.eval(("globalThis.ROOT = '" + root + "';") + PRELUDE);
      for (int i = 0; i < BATCHES_IN_A_CONTEXT && (i == 0 || System.nanoTime() - end < 0); i++) {
        List<String> batch = new ArrayList<>();
        for (int j = 0; j < STATEMENTS_IN_A_BATCH; j++) {
          batch.add("await attempt(() => " + code.statement() + ");");
        }
        check(context, batch);
        statements += batch.size();
      }
    }
    return statements;
  }

  private void check(EkkoContext context, List<String> batch) {
    String seen = run(context, String.join("\n", batch));
    if (forbidden(seen) == null) {
      return;
    }
    for (String statement : batch) {
      String alone = run(context, statement);
      if (forbidden(alone) != null) {
        throw found(statement, alone);
      }
    }
    throw found(String.join("\n", batch), seen);
  }

  /** Runs statements, and returns all that scripts and people see of them. */
  private String run(EkkoContext context, String module) {
    printed.reset();
    String failure = "";
    try {
      context.evalModule(module);
    } catch (ScriptException e) {
      failure = e.getMessage(); // from a callback without a caller
    }
    return failure + context.eval("report()").asString() + printed.toString(StandardCharsets.UTF_8);
  }

  private static String forbidden(String text) {
    return FORBIDDEN.stream().filter(text::contains).findFirst().orElse(null);
  }

  private static AssertionError found(String statement, String seen) {
    String word = forbidden(seen);
    int at = seen.indexOf(word);
    return new AssertionError(
        "'%s' shows in …%s… after\n%s"
            .formatted(
                word,
                seen.substring(Math.max(0, at - 200), Math.min(seen.length(), at + 200)),
                statement));
  }
}
