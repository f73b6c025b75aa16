package io.ekkogen.runtime.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import io.ekkogen.fixtures.NativeFixtures;
import io.ekkogen.runtime.loading.file.Headers;
import io.ekkogen.runtime.loading.file.LinkerScript;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import io.ekkogen.runtime.platform.Platform;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LibraryLoaderTest {
  @TempDir Path directory;

  private static void assertFails(Path file, String reason) {
    assertThatThrownBy(() -> LibraryLoader.open(file.toString()))
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessage("Failed to load library '" + file + "': " + reason);
  }

  @Test
  void loadsWhatTheClassPathHolds() {
    Platform platform = Platform.current();
    ArtifactSet artifacts =
        new ArtifactSet(
            "mathlib",
            Map.of(platform.os().key(), new Artifact(platform.os().libraryFileName("mathlib"))));
    System.setProperty("ekkogen.cache", directory.resolve("cache").toString());
    try {
      LoadedLibrary library = LibraryLoader.load(artifacts, NativeFixtures.class);

      assertThat(library.path()).startsWith(directory.resolve("cache").toString());
      assertThat(LibraryLoader.load(artifacts, NativeFixtures.class)).isSameAs(library);
    } finally {
      System.clearProperty("ekkogen.cache");
    }
  }

  @Test
  void opensAFileAndFindsItsSymbols() {
    Path file = NativeFixtures.copyTo(directory, "mathlib");

    LoadedLibrary library = LibraryLoader.open(file.toString());

    assertThat(library.path()).isEqualTo(file.toString());
    assertThat(library).isSameAs(LibraryLoader.open(file.toString()));
    Function version = Function.getFunction(new Pointer(library.symbol("get_version")));
    assertThat(version.invokeString(new Object[0], false)).isEqualTo("MathLib v1.0.0");
  }

  @Test
  void aMissingSymbolHasNoAddress() {
    LoadedLibrary library =
        LibraryLoader.open(NativeFixtures.copyTo(directory, "mathlib").toString());

    assertThat(library.symbol("no_such_function")).isZero();
    assertThat(library.symbol("")).isZero();
    assertThat(library.symbol("add\0ress")).isZero();
  }

  @Test
  void theProcessHasTheSymbolsOfTheCLibrary() {
    assertThat(LibraryLoader.process().symbol("malloc")).isNotZero();
    assertThat(LibraryLoader.process()).isSameAs(LibraryLoader.process());
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "names of libraries of Linux")
  void opensSystemLibrariesByNameWithOrWithoutTheirVersion() {
    assertThat(LibraryLoader.open("libm.so.6").symbol("cos")).isNotZero();
    assertThat(LibraryLoader.open("m").symbol("cos")).isNotZero();
    assertThat(LibraryLoader.open("c").symbol("strlen")).isNotZero();
  }

  @Test
  void missingSystemLibrariesAreReportedWithTheLoadersMessage() {
    assertThatThrownBy(() -> LibraryLoader.open("nonexistent.so"))
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessageMatching("Failed to load library 'nonexistent.so': .+")
        .hasMessageNotContainingAny("resource path", "\n");
  }

  @Test
  void namesThatCannotBeAreReported() {
    assertThatThrownBy(() -> LibraryLoader.open(""))
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessage("Failed to load library '': is not a library name");
    assertThatThrownBy(() -> LibraryLoader.open("m\0"))
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessage("Failed to load library 'm?': is not a library name");
    assertThatThrownBy(() -> LibraryLoader.open("./m\0"))
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessageContaining("is not a path");
  }

  @Test
  void missingFilesAndDirectoriesAreReported() throws Exception {
    assertFails(directory.resolve("absent.so"), "not found");
    assertFails(directory, "is a directory");
    assertFails(
        Files.createFile(directory.resolve("empty.so")), "is not an ELF, PE or Mach-O library");
    assertFails(
        Files.write(directory.resolve("text.so"), new byte[100_000]),
        "is not an ELF, PE or Mach-O library");
  }

  /** A file that refers to a library, as glibc's {@code libm.so} does, and what is said of it. */
  private Path linkerScript() throws IOException {
    return Files.writeString(
        directory.resolve("libm.so"),
        "/* GNU ld script\n*/\nOUTPUT_FORMAT(elf64-x86-64)\nGROUP ( /lib/libm.so.6  AS_NEEDED ( /lib/libmvec.so.1 ) )\n");
  }

  private static final String LINKER_SCRIPT =
      "is a linker script, which only compilers read; the library is /lib/libm.so.6";

  @Test
  void linkerScriptsAreNamedWithTheLibraryTheyReferTo() throws Exception {
    assertFails(linkerScript(), LINKER_SCRIPT);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its loader says nothing of ELF files")
  void linkerScriptsThatTheLoaderFoundAreNamedToo() throws Exception {
    Path file = linkerScript();
    assertThat(LinkerScript.explain(file + ": invalid ELF header"))
        .isEqualTo(file + " " + LINKER_SCRIPT);
    assertThat(LinkerScript.explain("/no/file.so: invalid ELF header"))
        .isEqualTo("/no/file.so: invalid ELF header");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no FIFOs in directories")
  void aFifoIsNotWaitedFor() throws Exception {
    Path fifo = directory.resolve("fifo.so");
    assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();

    assertFails(fifo, "is not a regular file");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "it has a file that not even root can read")
  void filesThatCannotBeReadAreReported() {
    // A regular file whose first byte cannot be read, not even by root.
    assertFails(Path.of("/proc/self/mem"), "cannot be read: Input/output error");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "other loaders check files themselves")
  void aLibraryCutShortDoesNotTakeTheProcessDown() throws Exception {
    byte[] whole = Files.readAllBytes(NativeFixtures.copyTo(directory, "mathlib"));

    for (int length : new int[] {100, 1000, 4096, 4100, 8200}) {
      if (length > whole.length) {
        continue; // on some architectures it is shorter
      }
      Path cut = directory.resolve("cut" + length + ".so");
      Files.write(cut, Arrays.copyOf(whole, length));

      assertThatThrownBy(() -> LibraryLoader.open(cut.toString()))
          .isInstanceOf(UnsatisfiedLinkError.class)
          .hasMessageContaining("is truncated: it has " + length + " bytes");
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "other loaders name no path")
  void theLoadersMessageIsQuotedWithoutThePath() throws Exception {
    Path file = directory.resolve("headeronly.so");
    byte[] header =
        switch (Platform.current().arch()) {
          case X86 -> Headers.elf32(ByteOrder.nativeOrder(), 3);
          case ARM -> Headers.elf32(ByteOrder.nativeOrder(), 40);
          case X64 -> Headers.elf64(ByteOrder.nativeOrder(), 62);
          case ARM64 -> Headers.elf64(ByteOrder.nativeOrder(), 183);
          case S390X -> Headers.elf64(ByteOrder.nativeOrder(), 22);
          default -> throw new AssertionError("add the number of this machine");
        };
    Files.write(file, Arrays.copyOf(header, 4096));

    assertThatThrownBy(() -> LibraryLoader.open(file.toString()))
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessageStartingWith("Failed to load library '" + file + "': ")
        .message()
        .satisfies(
            message ->
                assertThat(message.substring(message.indexOf("': ")))
                    .doesNotContain(file.toString()));
  }
}
