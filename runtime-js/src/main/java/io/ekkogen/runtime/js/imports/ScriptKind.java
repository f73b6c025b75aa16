package io.ekkogen.runtime.js.imports;

/** The kind of a script file. */
enum ScriptKind {
  MODULE,
  COMMONJS,
  JSON,
  /** In a language that the engine does not run. */
  UNCOMPILED
}
