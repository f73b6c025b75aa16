package io.ekkogen;

import io.ekkogen.diagnostic.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The generator. Every front end calls {@link #generate} and differs only in where the mapping
 * comes from and where the files go.
 *
 * <p>The stages, in order: {@code mapping} reads the text into records as written, {@code resolve}
 * links them into an immutable {@code model}, {@code check} applies the rules, {@code emit} turns
 * the model into files. No stage reaches back.
 */
public final class Ekkogen {
  private Ekkogen() {}

  /** Generates in memory; nothing is written. The same request always gives the same files. */
  public static Generation generate(GenerationRequest request) {
    Diagnostics diagnostics =
        new Diagnostics(new String(request.mapping().content(), StandardCharsets.UTF_8));
    return new Generation(List.of(), diagnostics.inTextOrder());
  }
}
