package io.ekkogen.conformance.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ekkogen.conformance.Rules;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.SymbolNames;
import io.ekkogen.runtime.loading.file.PeImports;
import io.ekkogen.runtime.platform.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names by which a compiler for 32-bit Windows exports functions of other conventions. */
@Tag("jdk-independent")
class DecoratedNamesTest {
  private static final Path FIXTURES = StructuresUnderTest.ORACLE.getParent();
  private static final Platform PLATFORM = Platform.ofKey("windows/x86").orElseThrow();

  @TempDir private static Path directory;

  private record Function(String symbol, String signature, CallingConvention convention) {
    String exportedBy(Set<String> names) {
      return SymbolNames.candidates(symbol, Signature.parse(signature), convention, PLATFORM)
          .stream()
          .filter(names::contains)
          .findFirst()
          .orElseThrow(() -> new AssertionError(symbol + " is not found among " + names));
    }
  }

  private static final List<Function> FUNCTIONS =
      List.of(
          new Function("stdcall_add", "(II)I", CallingConvention.STDCALL),
          new Function("stdcall_mixed", "(BDJ)D", CallingConvention.STDCALL),
          new Function("fastcall_add", "(II)I", CallingConvention.FASTCALL),
          new Function("add", "(II)I", CallingConvention.CDECL));

  private static List<String> names(String... options) throws Exception {
    Set<String> exported = PeExports.of(Files.readAllBytes(compiled(options)));
    return FUNCTIONS.stream().map(function -> function.exportedBy(exported)).toList();
  }

  private static Path compiled(String... options) throws Exception {
    Path library = directory.resolve("parameters" + options.length + ".dll");
    List<String> command = new ArrayList<>(List.of(compiler(), "-std=c11", "-shared"));
    command.addAll(List.of(options));
    command.addAll(List.of("-o", library.toString(), FIXTURES + "/src/main/c/parameters.c"));
    Process compilation = new ProcessBuilder(command).inheritIO().start();
    assertThat(compilation.waitFor()).isZero();
    return library;
  }

  private static String compiler() throws Exception {
    Process search =
        new ProcessBuilder("sh", FIXTURES + "/compiler.sh", PLATFORM.key())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String compiler = new String(search.getInputStream().readAllBytes()).strip();
    assumeTrue(search.waitFor() == 0, "no compiler for " + PLATFORM);
    return compiler;
  }

  @Test
  @Rules("F-21")
  void decoratedNamesAreLookedFor() throws Exception {
    assertThat(names())
        .containsExactly("stdcall_add@8", "stdcall_mixed@20", "@fastcall_add@8", "add");
  }

  @Test
  @Rules("F-21")
  void plainNamesAreLookedForToo() throws Exception {
    assertThat(names("-Wl,--kill-at"))
        .containsExactly("stdcall_add", "stdcall_mixed", "fastcall_add", "add");
  }

  @Test
  void theLibrariesThatAFileNeedsAreRead() throws Exception {
    Path library = compiled("-static-libgcc");
    byte[] whole = Files.readAllBytes(library);

    assertThat(PeImports.of(library)).containsExactly("KERNEL32.dll", "msvcrt.dll");
    for (int length = 0; length < whole.length; length += 97) {
      Path cut = Files.write(directory.resolve("cut.dll"), Arrays.copyOf(whole, length));
      assertThat(PeImports.of(cut)).isSubsetOf("KERNEL32.dll", "msvcrt.dll");
    }
  }
}
