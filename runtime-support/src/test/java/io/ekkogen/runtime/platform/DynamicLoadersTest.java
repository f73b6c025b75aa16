package io.ekkogen.runtime.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DynamicLoadersTest {

  @ParameterizedTest
  @CsvSource({
    "X64,   true,  /lib/ld-musl-x86_64.so.1",
    "X64,   false, /lib64/ld-linux-x86-64.so.2",
    "X64,   false, /lib/ld-musl-x86_64.so.1 /lib64/ld-linux-x86-64.so.2",
    "X86,   true,  /lib/ld-musl-i386.so.1",
    "ARM,   true,  /lib/ld-musl-armhf.so.1",
    "ARM,   false, /lib/ld-musl-armhf.so.1 /lib/ld-linux-armhf.so.3",
    "ARM64, true,  /lib/ld-musl-aarch64.so.1",
    "S390X, true,  /lib/ld-musl-s390x.so.1",
    "S390X, false, /lib/ld-musl-s390x.so.1 /lib/ld64.so.1",
  })
  void theCLibraryIsThatOfTheLoader(Architecture arch, boolean isMusl, String files) {
    List<String> there = List.of(files.split(" "));
    assertThat(DynamicLoaders.isMusl(arch, there::contains)).isEqualTo(isMusl);
  }
}
