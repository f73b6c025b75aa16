package io.ekkogen.conformance.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.stored.Remark;
import io.ekkogen.conformance.stored.Stored;
import io.ekkogen.runtime.js.EkkoContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fields and variables that only native code sets. */
class ConstantFieldsTest {

  @Test
  @Rules("F-334")
  void aFieldHasNoSetter() {
    assertThat(Arrays.stream(Remark.class.getMethods()).map(Method::getName))
        .contains("getMessage")
        .doesNotContain("setMessage");
    assertThat(Arrays.stream(Remark.class.getConstructors()).map(Constructor::getParameterTypes))
        .noneMatch(it -> Arrays.asList(it).contains(String.class));
    Stored lib = Stored.load();
    Remark remark = new Remark();
    assertThat(lib.remarkOf(remark).getMessage()).isEqualTo("as I said");
    assertThat(remark.getMessage()).isEqualTo("written");
  }

  @Test
  @Rules("F-105")
  void aVariableHasNoSetter() {
    assertThat(Stored.load().getLimit()).isEqualTo(12);
    assertThat(Arrays.stream(Stored.class.getMethods()).map(Method::getName))
        .doesNotContain("setLimit");
  }

  @Test
  @Rules({"F-334", "F-105"})
  @Tag("scripts")
  void scriptsCannotSetThem() {
    try (EkkoContext context = EkkoContext.builder().grantNative("stored").build()) {
      Value module =
          context.evalModule(
              """
              import lib, { Remark } from 'native:stored';
              export const seen = [];
              const remark = new Remark({ message: 'mine' });
              seen.push(remark.message);
              lib.remarkOf(remark);
              const plain = { message: 'mine' };
              lib.remarkOf(plain);
              seen.push(remark.message, plain.message);
              for (const set of [() => { remark.message = 'mine'; }, () => { lib.limit = 5; }]) {
                try {
                  set();
                } catch (error) {
                  seen.push(error.name);
                }
              }
              seen.push(lib.limit);
              """);
      assertThat(module.getMember("seen"))
          .hasToString("(6)[null, \"written\", \"written\", \"TypeError\", \"TypeError\", 12]");
    }
  }
}
