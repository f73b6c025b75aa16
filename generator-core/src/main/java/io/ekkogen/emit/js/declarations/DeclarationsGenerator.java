package io.ekkogen.emit.js.declarations;

import io.ekkogen.emit.js.module.ModuleExports;
import io.ekkogen.emit.js.source.JsDoc;
import io.ekkogen.emit.js.source.JsText;
import io.ekkogen.model.Function;
import io.ekkogen.model.Global;
import io.ekkogen.model.Library;
import io.ekkogen.output.GeneratedMark;
import java.util.ArrayList;
import java.util.List;

/** Generates the TypeScript declarations of a module. */
public final class DeclarationsGenerator {
  private final Library library;
  private final StringBuilder text = new StringBuilder();

  private DeclarationsGenerator(Library library) {
    this.library = library;
  }

  /** The declarations of the module of {@code library}. */
  public static String generate(Library library) {
    return new DeclarationsGenerator(library).generate();
  }

  private String generate() {
    text.append(GeneratedMark.line("//", library.mappingFile())).append('\n');
    // As the library of TypeScript has it, where it is recent enough.
    text.append("interface SymbolConstructor {\n  readonly dispose: unique symbol;\n}\n\n");
    // Global, so that it takes no name from the mapping's; all modules declare the same.
    text.append(
        """
        /** A call that failed, a function or a library that is missing. */
        interface NativeError extends Error {
          readonly name: 'NativeError';
          readonly code: 'EKKO_NATIVE' | 'EKKO_SYMBOL' | 'EKKO_LOAD';
          /** The code of the operating system, where the library reports failures by it. */
          readonly errno?: number;
          /** The code that the function returned, where that says what failed. */
          readonly result?: number | bigint;
        }

        """);
    text.append(new JsDoc().text(library.doc()).comment(""));
    text.append("declare module 'native:%s' {\n".formatted(library.name()));
    if (usesPointers()) {
      text.append(new DeclaredPointer().generate());
    }
    text.append(new DeclaredTypes(library).generate());
    for (Function function : library.functions()) {
      text.append(new DeclaredFunction(function).generate());
    }
    addDefault();
    return JsText.file(text.append("}").toString());
  }

  private void addDefault() {
    List<String> names = ModuleExports.of(library);
    List<String> taken = new ArrayList<>(names);
    library.globals().forEach(global -> taken.add(global.jsName()));
    text.append("  const _default: {\n");
    if (library.version().isPresent()) {
      addStandard(taken, "version", "readonly version: string;");
    }
    addStandard(taken, "has", "has(name: string): boolean;");
    addStandard(taken, "errno", "errno(): number;");
    addStandard(taken, "buffer", "buffer(size: number): ArrayBuffer;");
    addStandard(taken, "close", "close(): void;");
    text.append("    [Symbol.dispose](): void;\n");
    names.forEach(name -> text.append("    readonly %s: typeof %s;\n".formatted(name, name)));
    library.globals().forEach(this::addGlobal);
    text.append("  };\n  export default _default;\n");
  }

  /** A member of every module, unless the mapping uses its name. */
  private void addStandard(List<String> taken, String name, String declaration) {
    if (!taken.contains(name)) {
      text.append("    ").append(declaration).append('\n');
    }
  }

  private void addGlobal(Global global) {
    text.append(new JsDoc().text(global.doc()).comment("    "));
    TsKind kind = TsTypes.of(global.type());
    String out = kind.out();
    text.append(
        global.readOnly()
            ? "    readonly %s: %s;\n".formatted(global.jsName(), out)
            : DeclaredTypes.property("    ", global.jsName(), kind.in(), out));
  }

  private boolean usesPointers() {
    // The classes of structures have pointers in their own members.
    return !library.structs().isEmpty()
        || library.callsBack()
        || library.hasVariadicFunctions()
        || library.passedTypes().anyMatch(type -> TsTypes.of(type).usesPointer());
  }
}
