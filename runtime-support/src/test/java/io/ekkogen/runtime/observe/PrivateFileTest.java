package io.ekkogen.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {
  @TempDir Path directory;

  @Test
  void theProcessIdCanBePartOfTheName() throws IOException {
    assertThat(PrivateFile.named("calls-%p.log"))
        .isEqualTo(Path.of("calls-" + ProcessHandle.current().pid() + ".log"));
  }

  @Test
  void onlyRegularFilesAreAccepted() {
    assertThatThrownBy(() -> PrivateFile.named("")).hasMessage("it names no file");
    assertThatThrownBy(() -> PrivateFile.named("a\0b"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("it is not a path");
    assertThatThrownBy(() -> PrivateFile.named(directory.toString()))
        .hasMessage("it is a directory; name a file in it");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "users need a privilege to make links")
  void linksAreNotFollowed() throws IOException {
    Path target = Files.writeString(directory.resolve("target"), "kept");
    Path link = Files.createSymbolicLink(directory.resolve("link"), target);
    assertThatThrownBy(() -> PrivateFile.named(link.toString()))
        .hasMessage("it is a symbolic link, which is not followed");
    assertThatThrownBy(
            () -> PrivateFile.open(link, StandardOpenOption.CREATE, StandardOpenOption.APPEND))
        .isInstanceOf(IOException.class);
    assertThat(target).hasContent("kept");
  }

  @Test
  void missingFoldersAreReported() {
    assertThatThrownBy(
            () ->
                PrivateFile.open(
                    directory.resolve("none/file"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND))
        .isInstanceOfSatisfying(
            IOException.class,
            e -> assertThat(PrivateFile.reason(e)).isEqualTo("its folder does not exist"));
  }
}
