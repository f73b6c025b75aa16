package io.ekkogen.runtime.js.imports;

import io.ekkogen.runtime.js.engine.HostGuard;
import io.ekkogen.runtime.js.engine.ScriptErrors;
import io.ekkogen.runtime.js.engine.ScriptRunner;
import io.ekkogen.runtime.js.files.JsonObjects;
import io.ekkogen.runtime.js.files.ModuleFiles;
import io.ekkogen.runtime.js.files.PackageFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.FileSystem;

/** Loads what the scripts of one context import and require. */
public final class ModuleLoader {
  private final ModuleFiles files;
  private final Path workingDirectory;
  private final ScriptFileSystem fileSystem;
  private CommonJs commonJs;
  private Value requireMain;

  /**
   * @param files what scripts may read
   * @param workingDirectory absolute
   */
  public ModuleLoader(ModuleFiles files, Path workingDirectory) {
    this.files = files;
    this.workingDirectory = workingDirectory;
    fileSystem = new ScriptFileSystem(files, workingDirectory);
  }

  /** The file system for the engine; nothing can be read from it before {@link #attach}. */
  public FileSystem fileSystem() {
    return fileSystem;
  }

  /**
   * Adds {@code import} and {@code require} to the context; must be called before user code runs.
   */
  public void attach(
      ScriptRunner runner, HostGuard guard, ScriptErrors errors, BuiltinModules builtins) {
    Value intrinsics = runner.intrinsics();
    JsonObjects json = new JsonObjects(intrinsics.getMember("jsonParse"));
    PackageFiles packages = new PackageFiles(files, json);
    ReadModules modules = new ReadModules(files);
    SyntaxErrors syntaxErrors = new SyntaxErrors(modules);
    SourceMaps sourceMaps =
        new SourceMaps(
            files,
            json,
            syntaxErrors,
            maps -> runner.call("imports/source-maps.js", intrinsics, guard.guard(maps)));
    FileResolver resolver = new FileResolver(files, new PackageResolver(files, packages));
    commonJs = new CommonJs(files, packages, sourceMaps, syntaxErrors, runner);
    ReadImports read = new ReadImports(modules);
    ImportResolver imports = new ImportResolver(resolver);
    ModuleTexts texts =
        new ModuleTexts(
            files, sourceMaps, resolver, commonJs, builtins, json, modules, workingDirectory);
    errors.addExplanation(texts::explain); // the others look for the text in the files
    errors.addExplanation(syntaxErrors::explain);
    errors.addExplanation(new ImportTypes(read)::explain);
    fileSystem.attach(imports, texts);
    RequireHost require =
        new RequireHost(
            files, resolver, imports, read, commonJs, builtins, json, errors, workingDirectory);
    requireMain =
        runner.call("imports/require.js", intrinsics, guard.guard(require), errors.maker());
  }

  /** The Java side of fs.js. */
  public Object fileHost(ScriptErrors errors) {
    return new FileHost(files, errors, workingDirectory);
  }

  /**
   * Adds the module root of a script that is run.
   *
   * @return the script's real path; empty when it cannot be read
   */
  public Optional<Path> addScript(Path script) {
    return files.addScript(script);
  }

  /** Prepares the evaluation of code that is in no file: it imports from the working directory. */
  public void beginEval() {
    fileSystem.forgetImporter();
  }

  /** Whether a file is an ES module, which the engine must import; others are required. */
  public boolean isEsModule(Path file) throws IOException {
    return commonJs.kindOf(file) == ScriptKind.MODULE;
  }

  /** Runs a file that is not an ES module as the main module. */
  public void requireMain(Path file) {
    requireMain.executeVoid(file.toString());
  }
}
