package io.ekkogen.cli.run;

import io.ekkogen.runtime.js.NativeModule;
import io.ekkogen.runtime.js.NativeModuleException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Reads a module's manifest and glue from the class loader that holds its binding. */
final class BindingModule {
  private BindingModule() {}

  static NativeModule of(String name, Path mapping, ClassLoader loader) throws IOException {
    String manifest = "META-INF/ekkogen/" + name + ".properties";
    Properties properties = new Properties();
    try (InputStream content = loader.getResourceAsStream(manifest)) {
      if (content == null) {
        throw new NativeModuleException(
            mapping
                + " gives its library another name than '"
                + name
                + "': name the file after it");
      }
      properties.load(content);
    }
    return new NativeModule(
        name,
        List.of(properties.getProperty("exports").split(",")),
        text(loader, properties.getProperty("glue")),
        () -> host(loader, properties.getProperty("host")));
  }

  private static String text(ClassLoader loader, String resource) throws IOException {
    try (InputStream content = loader.getResourceAsStream(resource)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Object host(ClassLoader loader, String className) {
    try {
      Constructor<?> constructor = Class.forName(className, true, loader).getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw new NativeModuleException(e.getCause().getMessage(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(className + " is no host", e);
    }
  }
}
