package io.ekkogen.runtime.loading.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.loading.file.Sha256;
import io.ekkogen.runtime.loading.file.UnusableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What takes the place of the rights of POSIX. */
@EnabledOnOs(value = OS.WINDOWS, disabledReason = "other systems have rights for each user")
class WindowsPinTest {
  private static final byte[] CONTENT = {1, 2, 3};

  @TempDir Path root;
  private Path copy;

  @BeforeEach
  void content() throws IOException {
    copy = Files.write(Files.createDirectory(root.resolve("cache")).resolve("lib.dll"), CONTENT);
  }

  private static String hash(byte[] content) throws IOException {
    return Sha256.of(new ByteArrayInputStream(content));
  }

  private Path use() throws IOException, UnusableException {
    return PinnedCopy.use(copy, hash(CONTENT), file -> file);
  }

  private static void refused(ThrowingCallable change) {
    assertThatThrownBy(change).isInstanceOf(FileSystemException.class);
  }

  @Test
  void aCopyInUseCanOnlyBeRead() throws Exception {
    Path other = Files.write(root.resolve("other.dll"), new byte[] {6});

    assertThat(use()).isEqualTo(copy);

    refused(() -> Files.write(copy, new byte[] {6}));
    refused(() -> Files.delete(copy));
    refused(() -> Files.move(copy, root.resolve("aside.dll")));
    refused(() -> Files.move(other, copy, StandardCopyOption.REPLACE_EXISTING));
    assertThat(copy).hasBinaryContent(CONTENT);
    assertThat(use()).isEqualTo(copy);
  }

  @Test
  void aCopyThatWasNotUsedIsLetGo() throws Exception {
    assertThatThrownBy(
            () ->
                PinnedCopy.use(
                    copy,
                    hash(CONTENT),
                    file -> {
                      throw new UnusableException("no library");
                    }))
        .hasMessage("no library");

    Files.delete(copy);
  }

  @Test
  void aCopyThatHasChangedIsNotUsed() throws Exception {
    assertThatThrownBy(() -> PinnedCopy.use(copy, hash(new byte[] {6}), file -> file))
        .isInstanceOf(UnusableException.class)
        .hasMessage("was changed while it was opened: " + copy);

    Files.delete(copy);
  }

  @Test
  void aCopyThatSomebodyMayStillWriteToIsNotUsed() throws Exception {
    try (FileChannel writer = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      assertThatThrownBy(this::use)
          .isInstanceOf(UnusableException.class)
          .hasMessageContaining("CreateFile failed with error 32");
      assertThat(writer.isOpen()).isTrue();
    }
    Pointer pin = WindowsPin.open(copy);
    refused(() -> Files.delete(copy));
    WindowsPin.close(pin);
    Files.delete(copy);
  }
}
