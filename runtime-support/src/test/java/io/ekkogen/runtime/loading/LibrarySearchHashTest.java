package io.ekkogen.runtime.loading;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.loading.open.LoadedLibrary;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LibrarySearchHashTest extends LibrarySearchFixture {
  private static final String WRONG_HASH = "0".repeat(64);

  @Test
  void aFileWithTheRightHashIsOpenedFromAPrivateCopy() throws IOException {
    put("app", mathlib);
    Artifact artifact = withHash(mathlib);

    assertThat(load(artifact).path())
        .isEqualTo(
            root.resolve("cache")
                .resolve(artifact.sha256().orElseThrow())
                .resolve(FILE)
                .toString());
  }

  @Test
  void filesWithAnotherHashAreSkipped() throws IOException {
    byte[] tampered = mathlib.clone();
    tampered[tampered.length - 1] ^= 1;
    put("app", tampered);
    Artifact artifact = withHash(mathlib);

    LoadedLibrary library = load(Map.of(HERE.key(), artifact), anchorWithResource(mathlib));

    assertThat(library.path()).startsWith(root.resolve("cache").toString());
  }

  @Test
  void aWrongHashIsReportedWithBothAndTheSystemsLoaderIsNotAsked() throws IOException {
    put("app", mathlib);

    assertThat(failure(new Artifact(FILE, Optional.of(WRONG_HASH))))
        .containsPattern(
            FILE
                + " +has the sha256 "
                + withHash(mathlib).sha256().orElseThrow()
                + ", the mapping says "
                + WRONG_HASH)
        .containsPattern(
            "system loader +not asked: it would open a file before its sha256 is verified$");
    assertThat(root.resolve("cache")).doesNotExist();
  }

  @Test
  void anExplicitFileMustHaveTheHashToo() throws IOException {
    properties.put("ekkogen.library.mathlib", put("mine", mathlib).toString());

    assertThat(failure(new Artifact(FILE, Optional.of(WRONG_HASH)))).contains("has the sha256 ");
  }
}
