package io.ekkogen.cli.run;

import com.sun.jna.Library;
import io.ekkogen.Ekkogen;
import io.ekkogen.Generation;
import io.ekkogen.GenerationRequest;
import io.ekkogen.MappingSource;
import io.ekkogen.Target;
import io.ekkogen.diagnostic.DiagnosticPrinter;
import io.ekkogen.diagnostic.Severity;
import io.ekkogen.runtime.js.module.NativeModuleException;
import io.ekkogen.runtime.platform.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Compiles mappings to bindings, or gets the binding of the same mapping from the cache.
 *
 * @param cache the cache of compiled bindings, if there is one
 */
record BindingFactory(Optional<BindingCache> cache) {

  /**
   * The binding of {@code mapping}.
   *
   * @throws NativeModuleException when the mapping has errors, or this Java has no compiler
   */
  CompiledBinding bindingOf(MappingSource mapping) throws IOException {
    String key = key(mapping);
    Optional<CompiledBinding> earlier = cache.flatMap(it -> it.get(key));
    if (earlier.isPresent()) {
      return earlier.get();
    }
    Generation generation =
        Ekkogen.generate(
            new GenerationRequest(mapping, Optional.empty(), EnumSet.of(Target.JAVA, Target.JS)));
    if (generation.hasErrors()) {
      throw new NativeModuleException(errorsOf(generation));
    }
    CompiledBinding binding =
        new BindingCompiler(
                List.of(CodeLocation.of(Platform.class), CodeLocation.of(Library.class)))
            .compile(generation.files());
    cache.ifPresent(it -> it.put(key, binding));
    return binding;
  }

  private static String errorsOf(Generation generation) {
    List<String> lines = new ArrayList<>(List.of("The mapping has errors"));
    DiagnosticPrinter.print(
        generation.diagnostics().stream().filter(it -> it.severity() == Severity.ERROR).toList(),
        (severity, text) -> lines.add(text));
    return String.join("\n", lines);
  }

  /** The key includes the builds of generator and runtime, because one version may have many. */
  private static String key(MappingSource mapping) throws IOException {
    MessageDigest digest = Sha256.digest();
    CodeLocation.digest(CodeLocation.of(Ekkogen.class), digest);
    CodeLocation.digest(CodeLocation.of(Platform.class), digest);
    digest.update(mapping.baseName().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(mapping.content());
    return HexFormat.of().formatHex(digest.digest());
  }
}
