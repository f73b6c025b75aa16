package io.ekkogen.model;

import io.ekkogen.model.type.Link;
import java.util.Optional;

/**
 * The export that returns the text of an error.
 *
 * @param handle the parameter of the failed call whose handle it takes
 * @param takesCode whether it takes the error's code
 */
public record ErrorMessage(Link<Function> link, Optional<Parameter> handle, boolean takesCode) {

  public Function function() {
    return link.get();
  }
}
