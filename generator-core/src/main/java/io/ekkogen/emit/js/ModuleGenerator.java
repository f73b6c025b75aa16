package io.ekkogen.emit.js;

import io.ekkogen.emit.js.source.JsText;
import io.ekkogen.model.Library;
import io.ekkogen.output.GeneratedMark;

/** Generates the ES module for editors and bundlers: it re-exports what the host provides. */
final class ModuleGenerator {
  private ModuleGenerator() {}

  static String generate(Library library) {
    String module = JsText.string("native:" + library.name());
    return """
        %sexport * from %s;
        export { default } from %s;
        """
        .formatted(GeneratedMark.line("//", library.mappingFile()), module, module);
  }
}
