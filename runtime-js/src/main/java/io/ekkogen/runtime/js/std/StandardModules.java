package io.ekkogen.runtime.js.std;

import io.ekkogen.runtime.js.engine.HostScripts;
import io.ekkogen.runtime.js.imports.HostModule;
import java.util.List;

/** The modules of the host that are scripts in {@code std/}. */
public final class StandardModules {
  private StandardModules() {}

  public static List<HostModule> of(HostScripts scripts) {
    return List.of(
        module(scripts, "std/assert", "std:assert", "jsrt:assert", "node:assert"),
        new HostModule(
            List.of("node:assert/strict"), () -> scripts.use("std/assert").getMember("strict")),
        module(scripts, "std/events", "node:events"),
        module(scripts, "std/fs", "node:fs"),
        new HostModule(
            List.of("node:fs/promises"), () -> scripts.use("std/fs").getMember("promises")),
        module(scripts, "std/os", "node:os"),
        module(scripts, "std/path", "node:path"),
        new HostModule(
            List.of("node:path/posix"), () -> scripts.use("std/path").getMember("posix")),
        new HostModule(
            List.of("node:path/win32"), () -> scripts.use("std/path").getMember("win32")),
        module(scripts, "host/performance", "node:perf_hooks"),
        new HostModule(
            List.of("node:process"), () -> scripts.use("host/process").getMember("process")),
        module(scripts, "std/timers", "node:timers"),
        module(scripts, "std/timers-promises", "node:timers/promises"),
        module(scripts, "std/url", "node:url"),
        module(scripts, "std/util", "node:util"),
        module(scripts, "std/path", "ekko:path"));
  }

  private static HostModule module(HostScripts scripts, String script, String... specifiers) {
    return new HostModule(List.of(specifiers), () -> scripts.use(script));
  }
}
