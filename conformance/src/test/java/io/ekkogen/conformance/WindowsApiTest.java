package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.jna.Pointer;
import io.ekkogen.conformance.kernel.FindData;
import io.ekkogen.conformance.kernel.Kernel;
import io.ekkogen.conformance.kernel.SystemTime;
import io.ekkogen.runtime.LastError;
import io.ekkogen.runtime.NativeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Windows itself: its error codes, code page, UTF-16, {@code long}s, structures and callbacks. */
@EnabledOnOs(value = OS.WINDOWS, disabledReason = "calls kernel32.dll")
class WindowsApiTest {
  private static final int DIRECTORY = 0x10;
  private static final int FILE_NOT_FOUND = 2;

  @TempDir Path directory;

  private final Kernel kernel = Kernel.load();

  @Test
  @Rules({"F-77", "F-84"})
  void theErrorIsThatOfGetLastError() {
    assertThat(kernel.attributes(directory.toString()) & DIRECTORY).isNotZero();
    String absent = directory.resolve("世界").toString();
    NativeException failure =
        catchThrowableOfType(NativeException.class, () -> kernel.attributes(absent));
    assertThat(failure.code()).isEqualTo(FILE_NOT_FOUND);
    assertThat(failure.getMessage()).matches("attributes failed: .+ \\(error 2\\)");
    assertThat(LastError.get()).isEqualTo(FILE_NOT_FOUND);
  }

  @Test
  @Rules({"F-46", "F-91"})
  void ansiIsTheActiveCodePage() {
    assertThat(System.getProperty("native.encoding")).endsWith(String.valueOf(kernel.codePage()));
    assertThat(kernel.lengthAnsi("Grüße")).isEqualTo(5);
    assertThatThrownBy(() -> kernel.lengthAnsi("世界"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lengthAnsi: text");
  }

  @Test
  @Rules({"F-46", "F-116"})
  void wideTextIsUtf16() {
    assertThat(kernel.lengthWide("世🌍")).isEqualTo(3);
    StringBuilder buffer = new StringBuilder();
    int length = kernel.temporaryDirectory(300, buffer);
    assertThat(buffer).hasSize(length).endsWith("\\");
  }

  @Test
  @Rules("F-114")
  void longsHaveFourBytes() {
    long before = kernel.ticks();
    assertThat(before).isBetween(0L, 0xFFFFFFFFL);
    assertThat(kernel.ticks() - before).isBetween(0L, 60_000L);
    assertThat(kernel.mulDiv(1_000_000, 1_000_000, -1_000_000)).isEqualTo(-1_000_000);
  }

  @Test
  @Rules({"F-47", "F-125"})
  void structuresLieAsWindowsHasThem() throws Exception {
    SystemTime time = new SystemTime();
    kernel.systemTime(time);
    LocalDate today = LocalDate.of(time.getYear(), time.getMonth(), time.getDay());
    assertThat(today).isBetween(today().minusDays(1), today().plusDays(1));

    Path file = Files.write(directory.resolve("Grüße 世界.txt"), new byte[1234]);
    FindData data = new FindData();
    Pointer search = kernel.findFirst(file.toString(), data);
    assertThat(data.getName()).isEqualTo("Grüße 世界.txt");
    assertThat(data.getSizeLow()).isEqualTo(1234);
    assertThat(kernel.findClose(search)).isTrue();
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  @Test
  @Rules("F-60")
  void itCallsBack() {
    List<String> pages = new ArrayList<>();
    boolean whole =
        kernel.codePages(
            number -> {
              pages.add(number);
              return pages.size() < 3;
            },
            2);
    assertThat(whole).isTrue();
    assertThat(pages).hasSize(3).allMatch(number -> number.matches("\\d+"));
  }
}
