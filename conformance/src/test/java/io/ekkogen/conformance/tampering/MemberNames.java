package io.ekkogen.conformance.tampering;

import com.oracle.js.parser.Source;
import com.oracle.js.parser.ir.AccessNode;
import com.oracle.js.parser.ir.LexicalContext;
import com.oracle.js.parser.ir.PropertyNode;
import com.oracle.js.parser.ir.visitor.NodeVisitor;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects the names of the members that a script reads and creates. */
final class MemberNames extends NodeVisitor<LexicalContext> {
  private final SortedSet<String> names = new TreeSet<>();

  private MemberNames() {
    super(new LexicalContext());
  }

  static SortedSet<String> in(String script) {
    MemberNames members = new MemberNames();
    Scripts.parse(Source.sourceFor("script", script)).accept(members);
    members.names.removeIf(name -> !name.matches("[A-Za-z]\\w*"));
    return members.names;
  }

  @Override
  public boolean enterAccessNode(AccessNode access) {
    names.add(access.getProperty());
    return true;
  }

  @Override
  public boolean enterPropertyNode(PropertyNode property) {
    if (!property.isComputed() && property.getKeyName() != null) {
      names.add(property.getKeyName());
    }
    return true;
  }
}
