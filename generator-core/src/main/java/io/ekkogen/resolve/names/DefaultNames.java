package io.ekkogen.resolve.names;

import java.util.Locale;
import javax.lang.model.SourceVersion;

/** Derives the default Java package and type of a library from its name. */
public final class DefaultNames {
  private DefaultNames() {}

  /** {@code my-lib} becomes {@code my_lib}. */
  public static String packageFor(String libraryName) {
    String name = libraryName.toLowerCase(Locale.ROOT).replace('-', '_');
    if (Character.isDigit(name.charAt(0))) {
      name = "_" + name;
    }
    return SourceVersion.isKeyword(name) || name.equals("java") ? name + "_" : name;
  }

  /** {@code my-lib} becomes {@code MyLib}. */
  public static String typeFor(String libraryName) {
    StringBuilder type = new StringBuilder();
    for (String word : libraryName.split("[-_]+")) {
      if (!word.isEmpty()) {
        type.append(DerivedName.capitalised(word));
      }
    }
    return type.isEmpty() ? "__" : Character.isDigit(type.charAt(0)) ? "_" + type : type.toString();
  }
}
