package io.ekkogen.conformance.tampering;

import com.oracle.js.parser.Source;
import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.AccessNode;
import com.oracle.js.parser.ir.Assignment;
import com.oracle.js.parser.ir.BinaryNode;
import com.oracle.js.parser.ir.CallNode;
import com.oracle.js.parser.ir.ClassElement;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.ForNode;
import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.IndexNode;
import com.oracle.js.parser.ir.LexicalContext;
import com.oracle.js.parser.ir.LiteralNode;
import com.oracle.js.parser.ir.Node;
import com.oracle.js.parser.ir.ObjectNode;
import com.oracle.js.parser.ir.PropertyNode;
import com.oracle.js.parser.ir.Scope;
import com.oracle.js.parser.ir.UnaryNode;
import com.oracle.js.parser.ir.VarNode;
import com.oracle.js.parser.ir.visitor.NodeVisitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that the host's scripts and generated glue do not rely on built-in objects and prototypes
 * that a user's script may have changed. Scripts are parsed with the engine's own parser.
 */
final class ScriptRules extends NodeVisitor<LexicalContext> {

  /** Global names that cannot be changed. */
  private static final Set<String> CONSTANTS = Set.of("undefined", "NaN", "Infinity");

  /** The functions that create lists and TypedArrays of which no element has a setter. */
  private static final Set<String> LISTS = Set.of("newList", "newElements", "asList");

  private record Variable(Scope scope, String name) {}

  private final String file;
  private final Source source;
  private final Map<Variable, Expression> initializers = new HashMap<>();
  private final List<String> violations = new ArrayList<>();

  private ScriptRules(String file, Source source) {
    super(new LexicalContext());
    this.file = file;
    this.source = source;
  }

  /** The violations in a script, with their locations. */
  static List<String> violations(String file, String text) {
    Source source = Source.sourceFor(file, text);
    ScriptRules rules = new ScriptRules(file, source);
    FunctionNode script = Scripts.parse(source);
    script.accept(rules); // functions precede the variables that they use
    rules.violations.clear();
    script.accept(rules);
    return List.copyOf(rules.violations);
  }

  private void report(Node node, String what) {
    int line = source.getLine(node.getStart());
    violations.add("%s:%d: %s".formatted(file, line, what));
  }

  @Override
  public boolean enterIdentNode(IdentNode name) {
    if (!name.isPropertyName()
        && !name.isThis()
        && !name.isSuper()
        && !name.isDirectSuper()
        && !name.isNewTarget()
        && !name.getName().equals("import")
        && !CONSTANTS.contains(name.getName())
        && scopeOf(name.getName()) == null) {
      report(name, "the global " + name.getName() + "; take it from intrinsics.js");
    }
    return false;
  }

  private Scope scopeOf(String name) {
    Scope scope = lc.getCurrentScope();
    while (scope != null && !scope.hasSymbol(name)) {
      scope = scope.getParent();
    }
    return scope;
  }

  @Override
  public boolean enterVarNode(VarNode variable) {
    String name = variable.getName().getName();
    if (variable.getInit() != null) {
      initializers.put(new Variable(scopeOf(name), name), variable.getInit());
      variable.getInit().accept(this);
    }
    return false;
  }

  /** Skips member names, which are not references. */
  @Override
  public boolean enterPropertyNode(PropertyNode property) {
    if (property.isComputed()) {
      property.getKey().accept(this);
    }
    for (Expression part :
        new Expression[] {property.getValue(), property.getGetter(), property.getSetter()}) {
      if (part != null) {
        part.accept(this);
      }
    }
    return false;
  }

  @Override
  public boolean enterClassElement(ClassElement element) {
    return enterPropertyNode(element);
  }

  @Override
  public boolean enterBinaryNode(BinaryNode operation) {
    if (operation.isTokenType(TokenType.INSTANCEOF)) {
      report(operation, "instanceof asks Symbol.hasInstance; use isInstance");
    }
    checkAssignment(operation);
    return true;
  }

  @Override
  public boolean enterUnaryNode(UnaryNode operation) {
    if (operation.isTokenType(TokenType.SPREAD_ARRAY)
        || operation.isTokenType(TokenType.YIELD_STAR)) {
      report(operation, "spreading asks Symbol.iterator");
    }
    checkAssignment(operation);
    return true;
  }

  private <T extends Node & Assignment<Expression>> void checkAssignment(T assignment) {
    if (assignment.isAssignment()) {
      checkTarget(assignment.getAssignmentDest());
    }
  }

  private void checkTarget(Expression target) {
    if (target instanceof IndexNode element && !hasNullPrototype(element.getBase())) {
      report(target, "an index is assigned to, which may be a setter; use put() or newList()");
    } else if (target instanceof LiteralNode.ArrayLiteralNode) {
      report(target, "destructuring an array asks Symbol.iterator");
    } else if (target instanceof ObjectNode pattern) {
      pattern.getElements().forEach(property -> checkTarget(property.getValue()));
    }
  }

  private boolean hasNullPrototype(Expression base) {
    if (!(base instanceof IdentNode name)) {
      return false;
    }
    Expression made = initializers.get(new Variable(scopeOf(name.getName()), name.getName()));
    return made instanceof ObjectNode object && hasNullPrototype(object)
        || made instanceof CallNode call
            && call.getFunction() instanceof IdentNode function
            && LISTS.contains(function.getName());
  }

  private static boolean hasNullPrototype(ObjectNode object) {
    return object.getElements().stream()
        .anyMatch(property -> property.isProto() || "__proto__".equals(property.getKeyName()));
  }

  @Override
  public boolean enterLiteralNode(LiteralNode<?> literal) {
    if (isEmptyArray(literal)) {
      report(literal, "an array that others can get between; use newList() or makeArray()");
    }
    return true;
  }

  private static boolean isEmptyArray(Expression expression) {
    return expression instanceof LiteralNode.ArrayLiteralNode array
        && array.getElementExpressions().isEmpty();
  }

  @Override
  public boolean enterForNode(ForNode loop) {
    if (loop.isForOf()) {
      report(loop, "for…of asks Symbol.iterator");
    } else if (loop.isForIn()) {
      report(loop, "for…in goes through prototypes");
    }
    return true;
  }

  @Override
  public boolean enterCallNode(CallNode call) {
    if (call.isDefaultDerivedConstructorSuperCall()) {
      return false;
    }
    if (call.getArgs().stream().anyMatch(it -> it.isTokenType(TokenType.SPREAD_ARGUMENT))) {
      report(call, "spreading arguments asks Symbol.iterator; use apply");
    }
    call.getFunction().accept(this);
    call.getArgs().stream()
        .filter(argument -> !(isOfRuntime(call) && isEmptyArray(argument)))
        .forEach(argument -> argument.accept(this));
    return false;
  }

  /** Whether this is a call of the glue's runtime, which copies its list arguments. */
  private static boolean isOfRuntime(CallNode call) {
    return call.getFunction() instanceof AccessNode member
        && member.getBase() instanceof IdentNode base
        && base.getName().equals("rt");
  }
}
