package io.ekkogen.symbols;

import io.ekkogen.model.CallTraits;
import io.ekkogen.model.Function;
import io.ekkogen.model.Library;
import io.ekkogen.model.LibraryArtifact;
import io.ekkogen.model.PerSystem;
import io.ekkogen.model.type.Text;
import io.ekkogen.runtime.platform.Platform;
import io.ekkogen.symbols.LibraryFiles.LibraryFile;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds what the files of a library have to export. */
public final class NeededSymbols {
  private final Library library;

  private NeededSymbols(Library library) {
    this.library = library;
  }

  /** The files of all platforms, in the order of the mapping, each after what it depends on. */
  public static List<LibraryFile> of(Library library) {
    NeededSymbols needed = new NeededSymbols(library);
    return library.artifacts().stream()
        .flatMap(artifact -> artifact.platforms().flatMap(it -> needed.files(artifact, it)))
        .toList();
  }

  private Stream<LibraryFile> files(LibraryArtifact artifact, Platform platform) {
    boolean isNamed = artifact.arch().isPresent();
    Stream<LibraryFile> before =
        artifact.dependsOn().stream()
            .map(
                it ->
                    new LibraryFile(
                        platform,
                        it.file().characters(),
                        it.sha256(),
                        isNamed,
                        Collections.emptySortedSet()));
    LibraryFile itself =
        new LibraryFile(
            platform, artifact.file().characters(), artifact.sha256(), isNamed, on(platform));
    return Stream.concat(before, Stream.of(itself));
  }

  private SortedSet<String> on(Platform platform) {
    SortedSet<String> symbols = new TreeSet<>();
    for (Function function : library.functions()) {
      if (!function.isPointer() && isNeeded(function.call(), platform)) {
        symbols.add(name(function.entryPoint(), platform));
      }
    }
    library.globals().forEach(it -> symbols.add(name(it.entryPoint(), platform)));
    return symbols;
  }

  private static boolean isNeeded(CallTraits call, Platform platform) {
    boolean isThere =
        call.platforms().isEmpty()
            || call.platforms().contains(platform.key())
            || call.platforms().contains(platform.os().key());
    return isThere && !call.optional();
  }

  private static String name(PerSystem<Text> symbol, Platform platform) {
    return symbol.special().getOrDefault(platform.os(), symbol.standard()).characters();
  }
}
