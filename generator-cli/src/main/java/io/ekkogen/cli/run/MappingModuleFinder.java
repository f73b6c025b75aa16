package io.ekkogen.cli.run;

import io.ekkogen.MappingSource;
import io.ekkogen.cli.MappingFile;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.output.FileProblem;
import io.ekkogen.runtime.js.module.ClassPathFinder;
import io.ekkogen.runtime.js.module.NativeModule;
import io.ekkogen.runtime.js.module.NativeModuleException;
import io.ekkogen.runtime.js.module.NativeModuleFinder;
import io.ekkogen.runtime.loading.cache.CacheDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds {@code NAME.ekko.json} near a script, and generates and compiles its binding at run time,
 * so that a script and a mapping are enough.
 */
public final class MappingModuleFinder implements NativeModuleFinder {
  private static final String LIBRARIES = "native-libraries";
  private static final String MAPPING = ".ekko.json";

  /** The folder for libraries of EkkoJS's own tests. */
  private static final Path TESTED_LIBRARIES = Path.of("_jsTest", LIBRARIES);

  private final Supplier<BindingFactory> bindings;
  private final Path workingDirectory;
  private final Path home;
  // Each mapping file has one set of classes, and so one open library.
  private final Map<Path, NativeModule> modules = new ConcurrentHashMap<>();

  /** Creates a finder for the actual working and home directories, with a cache for later runs. */
  public MappingModuleFinder() {
    this(
        () -> new BindingFactory(CacheDirectory.named("bindings").map(BindingCache::new)),
        Path.of(""),
        Path.of(System.getProperty("user.home")));
  }

  /**
   * @param bindings is asked at the first mapping: to check the cache's directory takes longer than
   *     a script that needs none
   */
  MappingModuleFinder(Supplier<BindingFactory> bindings, Path workingDirectory, Path home) {
    this.bindings = bindings;
    this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
    this.home = home;
  }

  @Override
  public Optional<NativeModule> find(String name, Path directory) {
    return places(name, directory)
        .filter(Files::isRegularFile)
        .findFirst()
        .map(mapping -> modules.computeIfAbsent(mapping, key -> module(name, key)));
  }

  @Override
  public String describePlaces(String name, Path directory) {
    return places(name, directory)
        .map(place -> shorten(place).toString())
        .collect(Collectors.joining(", ", "no mapping at ", neighbour(name, directory)));
  }

  /** A mapping with a similar name in one of the places. */
  private String neighbour(String name, Path directory) {
    Set<String> there = new TreeSet<>();
    places(name, directory)
        .map(Path::getParent)
        .forEach(folder -> addMappings(folder, name, there));
    return DidYouMean.closest(name, there)
        .map(meant -> "; " + DidYouMean.ask("native:" + meant))
        .orElse("");
  }

  /**
   * Adds the libraries whose mappings are in a folder, or in the folder of a library next to it.
   */
  private static void addMappings(Path folder, String name, Set<String> found) {
    boolean isOfLibrary = folder.endsWith(Path.of(LIBRARIES, name));
    try (Stream<Path> files = Files.list(isOfLibrary ? folder.getParent() : folder)) {
      files
          .map(file -> isOfLibrary ? file.resolve(file.getFileName() + MAPPING) : file)
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(MAPPING))
          .forEach(file -> found.add(file.substring(0, file.length() - MAPPING.length())));
    } catch (IOException e) {
      // It does not exist or cannot be read, so it has no suggestions.
    }
  }

  private Stream<Path> places(String name, Path directory) {
    String file = name + MAPPING;
    List<Path> near = List.of(directory.toAbsolutePath().normalize(), workingDirectory);
    Path common = home.resolve(".ekkojs").resolve(LIBRARIES);
    return Stream.of(
            near.stream().map(place -> place.resolve(file)),
            near.stream().map(place -> place.resolve(LIBRARIES).resolve(name).resolve(file)),
            near.stream().map(place -> place.resolve(TESTED_LIBRARIES).resolve(name).resolve(file)),
            Stream.of(common.resolve(file), common.resolve(name).resolve(file)))
        .flatMap(paths -> paths)
        .distinct();
  }

  private NativeModule module(String name, Path mapping) {
    try {
      MappingSource source =
          new MappingSource(shorten(mapping).toString(), MappingFile.read(mapping).content());
      ClassLoader loader =
          new BindingClassLoader(
              bindings.get().bindingOf(source),
              mapping.toUri().toURL(),
              MappingModuleFinder.class.getClassLoader());
      return new ClassPathFinder(loader)
          .find(name, mapping.getParent())
          .orElseThrow(
              () ->
                  new NativeModuleException(
                      ("%s names its library otherwise than '%s': the file of native:NAME is"
                              + " NAME.ekko.json")
                          .formatted(source.fileName(), name)));
    } catch (IOException e) {
      throw new NativeModuleException("cannot read " + mapping + ": " + FileProblem.reason(e), e);
    }
  }

  /** The path as a user in the working directory would write it. */
  private Path shorten(Path place) {
    return place.startsWith(workingDirectory) ? workingDirectory.relativize(place) : place;
  }
}
