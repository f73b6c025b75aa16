package io.ekkogen.runtime.loading.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MountOptionsTest {
  private static final List<String> MOUNTS =
      List.of(
          "22 28 0:21 / / rw,relatime shared:1 - ext4 /dev/sda1 rw",
          "23 22 0:22 / /tmp rw,nosuid,nodev,noexec - tmpfs tmpfs rw",
          "24 22 0:23 / /tmp/a\\040b rw,relatime - tmpfs tmpfs rw",
          "25 22 0:24 / /home rw,noexec - ext4 /dev/sdb rw",
          "26 22 0:25 / /home rw,relatime - ext4 /dev/sdc rw",
          "garbage");

  @Test
  void theMountThatAFileIsOnDecides() {
    assertThat(MountOptions.noexec(Path.of("/tmp/x/lib.so"), MOUNTS)).contains("/tmp");
    assertThat(MountOptions.noexec(Path.of("/tmp/a b/lib.so"), MOUNTS)).isEmpty();
    assertThat(MountOptions.noexec(Path.of("/tmpx/lib.so"), MOUNTS)).isEmpty();
    assertThat(MountOptions.noexec(Path.of("/usr/lib/libm.so"), MOUNTS)).isEmpty();
  }

  @Test
  void aMountOverAnotherCounts() {
    assertThat(MountOptions.noexec(Path.of("/home/lib.so"), MOUNTS)).isEmpty();
  }

  @Test
  void unknownMountsGiveNoMessage() {
    assertThat(MountOptions.noexec(Path.of("/tmp/lib.so"), List.of())).isEmpty();
    assertThat(MountOptions.noexec(Path.of("/no/such/file"))).isEmpty();
  }
}
