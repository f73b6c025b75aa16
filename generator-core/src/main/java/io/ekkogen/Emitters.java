package io.ekkogen;

import io.ekkogen.emit.ManifestGenerator;
import io.ekkogen.emit.java.JavaEmitter;
import io.ekkogen.emit.js.JsEmitter;
import io.ekkogen.model.Library;
import io.ekkogen.output.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Emits the files that a request asks for, always in the same order. */
final class Emitters {
  private Emitters() {}

  /** Emits the files for {@code targets}. */
  static List<GeneratedFile> emit(Library library, Set<Target> targets) {
    List<GeneratedFile> files = new ArrayList<>();
    boolean js = targets.contains(Target.JS);
    if (targets.contains(Target.JAVA) || js) {
      files.addAll(JavaEmitter.emit(library));
      if (js) {
        files.addAll(JavaEmitter.emitHost(library));
      }
      files.add(ManifestGenerator.generate(library, js, JsEmitter.exports(library)));
    }
    if (js) {
      files.addAll(JsEmitter.emit(library));
    }
    if (targets.contains(Target.TS)) {
      files.add(JsEmitter.emitDeclarations(library));
    }
    return files;
  }
}
