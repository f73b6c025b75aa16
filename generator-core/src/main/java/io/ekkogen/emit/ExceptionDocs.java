package io.ekkogen.emit;

import io.ekkogen.model.Callback;
import io.ekkogen.model.type.Text;
import java.util.Optional;

/** Documents what happens to the exceptions of a callback. */
public final class ExceptionDocs {
  private ExceptionDocs() {}

  /** A paragraph; empty if the mapping sets no policy. */
  public static Optional<Text> of(Callback callback) {
    return switch (callback.exceptions()) {
      case BY_CALL -> Optional.empty();
      case THROW -> Optional.of(new Text("The call that led here throws what this throws."));
      case REPORT ->
          Optional.of(new Text("What this throws is reported; the call that led here goes on."));
    };
  }
}
