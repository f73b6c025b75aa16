package io.ekkogen;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Text of a mapping is never part of a format string, where {@code $} and {@code %} have a meaning:
 * every method that takes a format and values gets a constant, or the format parameter of its
 * caller.
 */
@Tag("jdk-independent")
class FormatStringsTest {
  private static final Path SOURCES = Path.of("src/main/java");

  /**
   * Methods that take patterns, replacements and separators, in which {@code $} has a meaning too.
   */
  private static final Set<String> PATTERNS =
      Set.of(
          "java.lang.String.replaceAll",
          "java.lang.String.replaceFirst",
          "java.lang.String.split",
          "java.util.regex.Pattern.compile",
          "com.palantir.javapoet.CodeBlock.join",
          "com.palantir.javapoet.CodeBlock.joining");

  @Test
  void areConstants() throws IOException {
    assertThat(faultsIn(sources(SOURCES))).isEmpty();
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  /** The places where {@code sources} pass something else as a format. */
  private static List<String> faultsIn(List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none", "-classpath", System.getProperty("java.class.path")),
                  null,
                  files.getJavaFileObjectsFromPaths(sources));
      Iterable<? extends CompilationUnitTree> units = task.parse();
      task.analyze();
      Formats formats = new Formats(Trees.instance(task));
      units.forEach(unit -> formats.scan(unit, null));
      assertThat(formats.calls).as("calls with a format").isGreaterThan(300);
      return formats.faults;
    }
  }

  /** Checks every call with a format. */
  private static final class Formats extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final List<String> faults = new ArrayList<>();
    private int calls;

    Formats(Trees trees) {
      this.trees = trees;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
      if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
        int format = formatOf(method);
        if (format >= 0) {
          calls++;
          check(call.getArguments().get(format));
        }
        String name = method.getEnclosingElement() + "." + method.getSimpleName();
        if (name.equals("java.lang.String.formatted")) {
          check(((MemberSelectTree) call.getMethodSelect()).getExpression());
        }
        if (PATTERNS.contains(name)) {
          call.getArguments().stream().filter(this::isText).forEach(this::check);
        }
      }
      return super.visitMethodInvocation(call, nothing);
    }

    /** The index of the format parameter: the text before {@code Object...}. */
    private static int formatOf(ExecutableElement method) {
      List<? extends VariableElement> parameters = method.getParameters();
      int last = parameters.size() - 1;
      return method.isVarArgs()
              && last > 0
              && parameters.get(last).asType().toString().equals("java.lang.Object[]")
              && parameters.get(last - 1).asType().toString().equals("java.lang.String")
          ? last - 1
          : -1;
    }

    private boolean isText(ExpressionTree argument) {
      TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), argument));
      return type.toString().equals("java.lang.String");
    }

    private void check(ExpressionTree format) {
      TreePath path = new TreePath(getCurrentPath(), format);
      if (!isConstant(path)) {
        CompilationUnitTree unit = path.getCompilationUnit();
        long start = trees.getSourcePositions().getStartPosition(unit, format);
        faults.add(
            SOURCES.toAbsolutePath().relativize(Path.of(unit.getSourceFile().toUri()))
                + ":"
                + unit.getLineMap().getLineNumber(start)
                + ": "
                + format);
      }
    }

    private boolean isConstant(TreePath path) {
      Tree tree = path.getLeaf();
      if (tree instanceof ParenthesizedTree parenthesized) {
        return isConstant(new TreePath(path, parenthesized.getExpression()));
      }
      if (tree instanceof BinaryTree sum) {
        return isConstant(new TreePath(path, sum.getLeftOperand()))
            && isConstant(new TreePath(path, sum.getRightOperand()));
      }
      if (tree instanceof ConditionalExpressionTree choice) {
        return isConstant(new TreePath(path, choice.getTrueExpression()))
            && isConstant(new TreePath(path, choice.getFalseExpression()));
      }
      return tree instanceof LiteralTree
          || trees.getElement(path) instanceof VariableElement variable
              && (variable.getConstantValue() != null || isFormat(variable));
    }

    /** Whether {@code variable} is the format parameter of its method. */
    private static boolean isFormat(VariableElement variable) {
      return variable.getEnclosingElement() instanceof ExecutableElement method
          && method.getParameters().contains(variable)
          && formatOf(method) == method.getParameters().indexOf(variable);
    }
  }
}
