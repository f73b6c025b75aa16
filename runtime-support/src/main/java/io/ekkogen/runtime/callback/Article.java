package io.ekkogen.runtime.callback;

/** Puts the indefinite article before a name, for messages. */
public final class Article {
  private Article() {}

  /** {@code an Item}, {@code a Listener}. */
  public static String with(String name) {
    return (name.matches("[AEIOaeio].*") ? "an " : "a ") + name;
  }
}
