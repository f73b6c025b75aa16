package io.ekkogen.resolve.names;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.emit.java.naming.GeneratedClass;
import io.ekkogen.emit.java.naming.ReservedJavaNames;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses the name of the Java interface. A name in the mapping is kept if Java allows it; a
 * default name is changed if it conflicts with the mapping's types or with types that generated
 * code uses.
 */
public final class InterfaceName {
  private final Mapping mapping;
  private final Set<String> typeFiles;

  private InterfaceName(Mapping mapping) {
    this.mapping = mapping;
    this.typeFiles =
        MappingNames.types(mapping).stream().map(InterfaceName::file).collect(Collectors.toSet());
  }

  public static String of(Mapping mapping, Diagnostics diagnostics) {
    return mapping
        .javaName()
        .map(written -> adjusted(written, diagnostics))
        .orElseGet(() -> new InterfaceName(mapping).standard(diagnostics));
  }

  private static String adjusted(Located<String> written, Diagnostics diagnostics) {
    return LanguageNames.adjust(
            List.of(written), ReservedJavaNames::isNested, name -> false, diagnostics)
        .java(written);
  }

  private String standard(Diagnostics diagnostics) {
    String wish = DefaultNames.typeFor(mapping.name().value());
    if (isFree(wish)) {
      return wish;
    }
    String name = wish + "Library";
    while (!isFree(name)) {
      name += "_";
    }
    diagnostics.report(
        DiagnosticCode.NAME_ADJUSTED,
        mapping.name().location(),
        "the Java interface is called " + name + ", as " + Quoted.of(wish) + " is another type");
    return name;
  }

  /** Whether neither the name nor those of its companion classes are in use. */
  private boolean isFree(String name) {
    return !ReservedJavaNames.isInterface(name)
        && !ReservedJavaNames.isOfOthers(name)
        && GeneratedClass.files(name, mapping.exports().size()).stream()
            .noneMatch(file -> typeFiles.contains(file(file)));
  }

  /** The file name in lower case, because some file systems are case-insensitive. */
  private static String file(String type) {
    return type.toLowerCase(Locale.ROOT);
  }
}
