package io.ekkogen.emit.java.call;

/** The arguments that no caller supplies: data and destroy notifies of callbacks, and errors. */
public final class SuppliedArguments {
  private SuppliedArguments() {}

  /** Prepares them; before the other arguments. */
  public static void add(CallBody body) {
    CallbackLives.add(body);
    StoredError.add(body);
  }
}
