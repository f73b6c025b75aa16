package io.ekkogen.cli.run;

import com.sun.jna.Library;
import io.ekkogen.Ekkogen;
import io.ekkogen.Generation;
import io.ekkogen.GenerationRequest;
import io.ekkogen.MappingSource;
import io.ekkogen.Target;
import io.ekkogen.diagnostic.DiagnosticFormatter;
import io.ekkogen.diagnostic.Severity;
import io.ekkogen.runtime.js.NativeModuleException;
import io.ekkogen.runtime.platform.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Turns mappings into compiled bindings, or finds what came of the same mapping earlier.
 *
 * @param cache where compiled bindings are kept, if anywhere
 */
record BindingFactory(Optional<BindingCache> cache) {

  /**
   * The binding of {@code mapping}.
   *
   * @throws NativeModuleException when the mapping has errors, or this Java no compiler
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
    return generation.diagnostics().stream()
        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
        .map(DiagnosticFormatter::format)
        .collect(Collectors.joining("\n", "The mapping has errors\n", ""));
  }

  /** Generator and runtime count with their bytes, because one version may have many builds. */
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
