package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The host's own modules besides std:ffi. */
@Tag("jdk-independent")
class HostModulesTest {
  @TempDir Path temp;
  private ScriptFolder scripts;

  @BeforeEach
  void folder() throws IOException {
    scripts = new ScriptFolder(temp);
  }

  @Test
  void allNamesOfAModuleGiveOneInstance() {
    assertThat(
            scripts
                .with(builder -> builder.grantFfi(true))
                .output(
                    "main.mjs",
                    """
                    import ffi from 'std:ffi';
                    import sameFfi, { Library } from 'jsrt:ffi';
                    import assert, { strictEqual } from 'std:assert';
                    import sameAssert from 'jsrt:assert';
                    import nodeAssert from 'node:assert';
                    console.log(ffi === sameFfi, Library === ffi.Library, assert === sameAssert,
                      assert === nodeAssert, strictEqual === assert.strictEqual);
                    """))
        .isEqualTo("true true true true true\n");
  }

  @Test
  void anotherNameOfAModuleNeedsTheSamePermission() {
    assertThat(
            scripts.output(
                "main.cjs",
                "try { require('jsrt:ffi'); } catch (e) { console.log(e.code, e.message.slice(0, 35)); }"))
        .isEqualTo("EKKO_DENIED This context may not use 'std:ffi',\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          assert(1) ¦ passes
          assert.ok(0) ¦ ok: Expected a true value, got 0
          assert(0, 'mine') ¦ ok: mine
          assert.strictEqual(NaN, NaN) ¦ passes
          assert.strictEqual(1, '1') ¦ strictEqual: Expected 1 to be '1'
          assert.equal(1, '1') ¦ passes
          assert.notStrictEqual(1, 1) ¦ notStrictEqual: Expected 1 not to be 1
          assert.deepStrictEqual({ a: [1, new Map([[1, { b: 2 }]])] }, { a: [1, new Map([[1, { b: 2 }]])] }) ¦ passes
          assert.deepStrictEqual([1, 2], [1, 3]) ¦ deepStrictEqual: Expected [ 1, 2 ] to equal deeply [ 1, 3 ]
          assert.deepEqual([1], ['1']) ¦ passes
          assert.notDeepStrictEqual([1], ['1']) ¦ passes
          assert.deepStrictEqual(new Uint8Array([1]), new Uint8Array([2])) ¦ deepStrictEqual: Expected Uint8Array(1) [ 1 ] to equal deeply Uint8Array(1) [ 2 ]
          assert.throws(() => { throw new RangeError('too far'); }, RangeError) ¦ passes
          assert.throws(() => { throw new RangeError('too far'); }, /far/) ¦ passes
          assert.throws(() => { throw new RangeError('too far'); }, { name: 'RangeError', message: /far$/ }) ¦ passes
          assert.throws(() => { throw new RangeError('too far'); }, new RangeError('too far')) ¦ passes
          assert.throws(() => { throw new RangeError('too far'); }, (e) => e.message === 'too far') ¦ passes
          assert.throws(() => { throw new Error('x'); }, RangeError).message ¦ throws: Expected an error as [Function: RangeError], got Error: x
          assert.throws(() => {}) ¦ throws: Expected an error, but nothing was thrown
          assert.doesNotThrow(() => { throw 5; }) ¦ doesNotThrow: Expected no error, got 5
          assert.fail() ¦ fail: Failed
          assert.match('abc', /b/) ¦ passes
          assert.match('abc', /x/) ¦ match: Expected 'abc' to match /x/
          assert.strictEqual(1) ¦ TypeError: assert.strictEqual needs 2 arguments, got 1
          """)
  void assertSaysWhatFailed(String expression, String expected) {
    String line =
        scripts.output(
            "main.cjs",
            """
                const assert = require('std:assert');
                try {
                  %s;
                  console.log('passes');
                } catch (e) {
                  console.log(`${e instanceof assert.AssertionError ? e.operator : e.name}: ${e.message.split('\\n')[0]}`);
                }
                """
                .formatted(expression));
    assertThat(line).isEqualTo(expected + "\n");
  }

  @Test
  void rejectionsAreChecked() {
    assertThat(
            scripts.output(
                "main.mjs",
                """
                import assert from 'std:assert';
                await assert.rejects(Promise.reject(new TypeError('no')), TypeError);
                await assert.rejects(async () => { throw new TypeError('no'); }, /no/);
                await assert.doesNotReject(Promise.resolve(1));
                for (const wrong of [assert.rejects(Promise.resolve(1)), assert.doesNotReject(Promise.reject(2))]) {
                  try { await wrong; } catch (e) { console.log(e.code, e.message); }
                }
                """))
        .isEqualTo(
            """
            ERR_ASSERTION Expected an error, but nothing was rejected
            ERR_ASSERTION Expected no rejection, got 2
            """);
  }
}
