package io.ekkogen.emit.js.source;

import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Builds a documentation comment. */
public final class JsDoc {
  private final List<String> paragraphs = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();

  /** Adds C code. */
  public JsDoc code(Text prototype) {
    paragraphs.add(JsText.code(prototype));
    return this;
  }

  /** Adds text of a mapping, if there is any. */
  public JsDoc text(Optional<Text> doc) {
    doc.map(JsText::prose).filter(prose -> !prose.isEmpty()).ifPresent(paragraphs::add);
    return this;
  }

  /** Adds the documentation of parameters and of the result. */
  public JsDoc signature(List<Parameter> parameters, Result returns) {
    parameters.forEach(parameter -> tag("@param " + parameter.jsName(), parameter.doc()));
    tag("@returns", returns.doc());
    return this;
  }

  private void tag(String tag, Optional<Text> doc) {
    doc.map(JsText::prose)
        .filter(prose -> !prose.isEmpty())
        .ifPresent(prose -> tags.add(tag + " " + prose));
  }

  /** The comment; empty if there is no text. */
  public String comment(String indent) {
    List<String> all = new ArrayList<>(paragraphs);
    if (!tags.isEmpty()) {
      all.add(String.join("\n", tags));
    }
    if (all.isEmpty()) {
      return "";
    }
    return String.join("\n\n", all)
        .lines()
        .map(line -> indent + " * " + line + "\n")
        .collect(Collectors.joining("", indent + "/**\n", indent + " */\n"));
  }
}
