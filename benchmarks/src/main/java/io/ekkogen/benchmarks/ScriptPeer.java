package io.ekkogen.benchmarks;

/** The ways to call the library from scripts. */
public enum ScriptPeer {
  SCRIPT_17("script-17", "ekkogen, JDK 17"),
  SCRIPT_25("script-25", "ekkogen, JDK 25"),
  SCRIPT_COMPILED("script-compiled", "ekkogen, Graal compiler"),
  KOFFI("koffi", "koffi, Node"),
  NODE("node", "Node's own FFI"),
  DENO("deno", "Deno's own FFI");

  private final String id;
  private final String title;

  ScriptPeer(String id, String title) {
    this.id = id;
    this.title = title;
  }

  public String id() {
    return id;
  }

  public String title() {
    return title;
  }
}
