package io.ekkogen.runtime;

/** The indefinite article of a name, for messages. */
public final class Article {
  private Article() {}

  /** {@code an Item}, {@code a Listener}. */
  public static String with(String name) {
    return (name.matches("[AEIOaeio].*") ? "an " : "a ") + name;
  }
}
