package io.ekkogen.cli.run;

import io.ekkogen.runtime.loading.cache.CacheFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A cache of compiled bindings on disk, with one file for each key: a SHA-256 hash, then a zip of
 * classes and resources with that hash. A damaged entry counts as absent. If the cache cannot be
 * written, bindings are compiled each time.
 *
 * <p>Whoever can write to the cache decides what code runs: only the user may have access.
 *
 * @param directory created when it is first needed
 */
record BindingCache(Path directory) {
  private static final String CLASSES = "classes/";
  private static final String RESOURCES = "resources/";

  Optional<CompiledBinding> get(String key) {
    try {
      byte[] file = Files.readAllBytes(directory.resolve(key));
      return Sha256.unseal(file).map(BindingCache::unzip);
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  void put(String key, CompiledBinding binding) {
    try {
      Files.createDirectories(directory);
      byte[] sealed = Sha256.seal(zip(binding));
      CacheFile.write(directory.resolve(key), out -> out.write(sealed));
    } catch (IOException unwritable) {
      // The binding is compiled again next time.
    }
  }

  private static byte[] zip(CompiledBinding binding) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, CLASSES, binding.classes());
      add(zip, RESOURCES, binding.resources());
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String folder, Map<String, byte[]> files)
      throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      zip.putNextEntry(new ZipEntry(folder + file.getKey()));
      zip.write(file.getValue());
    }
  }

  private static CompiledBinding unzip(byte[] bytes) {
    Map<String, byte[]> classes = new HashMap<>();
    Map<String, byte[]> resources = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (name.startsWith(CLASSES)) {
          classes.put(name.substring(CLASSES.length()), zip.readAllBytes());
        } else {
          resources.put(name.substring(RESOURCES.length()), zip.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("A verified cache entry cannot be read", e);
    }
    return new CompiledBinding(classes, resources);
  }
}
