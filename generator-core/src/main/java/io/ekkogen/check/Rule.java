package io.ekkogen.check;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Mapping;
import java.util.List;

/** A rule about a mapping as a whole; the reader checks rules about single values. */
public interface Rule {

  /** All rules. */
  List<Rule> ALL =
      List.of(new MisreadTypes(), new ModuleMembers(), new InterfaceSize(), new ClassFileLimits());

  /** Reports all violations of the rule in {@code mapping}. */
  void check(Mapping mapping, Diagnostics diagnostics);

  /** Reports all violations of rules in {@code mapping}. */
  static void checkAll(Mapping mapping, Diagnostics diagnostics) {
    ALL.forEach(rule -> rule.check(mapping, diagnostics));
  }
}
