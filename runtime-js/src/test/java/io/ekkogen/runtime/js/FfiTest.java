package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EnabledOnOs(value = OS.LINUX, disabledReason = "calls glibc's libc.so.6 and libm.so.6")
class FfiTest {
  private static final String LIBC =
      """
      const libc = require('std:ffi').Library('libc.so.6', {
        strlen: ['int', ['string']], llabs: ['int64', ['int64']], abs: ['int', ['int']],
        strtoull: ['uint64', ['string', 'pointer', 'int']], strtoul32: ['uint', ['string']],
        strchr: ['string', ['string', 'int']], getenv: ['string', ['string']],
        malloc: ['pointer', ['uint64']], free: ['void', ['pointer']], htonl: ['uint32', ['uint32']],
        memchr: ['pointer', ['string', 'int', 'uint64']],
      });
      """
          .replace("strtoul32: ['uint', ['string']],", "");

  @TempDir Path temp;
  private ScriptFolder scripts;

  @BeforeEach
  void folder() throws IOException {
    scripts = new ScriptFolder(temp).with(builder -> builder.grantFfi(true));
  }

  @Test
  void theDocumentedLibcExampleCalls() {
    assertThat(
            scripts.output(
                "main.cjs",
                """
                const ffi = require('std:ffi');

                // Load libc with basic functions
                const libc = ffi.Library('libc.so.6', {
                  'strlen': ['int', ['string']],
                  'strcmp': ['int', ['string', 'string']],
                  'printf': ['int', ['string']]
                });

                console.log(libc.strlen('hello'));
                console.log(Math.sign(libc.strcmp('a', 'b')), libc.strcmp('same', 'same'));
                console.log(libc.printf(''));
                """))
        .isEqualTo("5\n-1 0\n0\n");
  }

  @Test
  void theDocumentedLibmExampleCallsFromAnEsModule() {
    assertThat(
            scripts.output(
                "main.mjs",
                """
                import ffi from 'std:ffi';

                // Load system math library
                const libm = ffi.Library('libm.so.6', {
                  'cos': ['double', ['double']],
                  'sin': ['double', ['double']],
                  'sqrt': ['double', ['double']]
                });

                console.log('Math functions loaded:', Object.keys(libm));
                console.log(libm.cos(0), libm.sin(0), libm.sqrt(2), libm.sqrt(-1));
                """))
        .isEqualTo("Math functions loaded: [ 'cos', 'sin', 'sqrt' ]\n1 0 1.4142135623730951 NaN\n");
  }

  @Test
  void theDocumentedFailingLoadHasItsMessage() {
    assertThat(
            scripts.output(
                "main.cjs",
                """
                const ffi = require('std:ffi');

                try {
                  const lib = ffi.Library('nonexistent.so', {
                    'dummy': ['void', []]
                  });
                } catch (error) {
                  console.log('Failed to load library:', error.message);
                  console.log(error instanceof Error, error.name, error.code, error.stack.split('\\n')[1]);
                }
                """))
        .startsWith(
            "Failed to load library: FFI Error in ffi.Library: Failed to load library"
                + " 'nonexistent.so': nonexistent.so: cannot open shared object file: No such file or"
                + " directory. Please check ")
        .contains("LD_LIBRARY_PATH")
        .endsWith(
            "true ReferenceError EKKO_LOAD     at Object.<anonymous> ("
                + scripts.path("main.cjs")
                + ":4:19)\n");
  }

  @Test
  void aLibraryOfAnotherSystemIsSaidToBeOne() {
    String failures =
        scripts.output(
            "main.cjs",
            """
            for (const name of ['kernel32.dll', './libSystem.dylib']) {
              try { require('std:ffi').Library(name, {}); } catch (error) { console.log(error.message); }
            }
            """);
    assertThat(failures.lines())
        .satisfiesExactly(
            windows ->
                assertThat(windows)
                    .startsWith("FFI Error in ffi.Library: Failed to load library 'kernel32.dll': ")
                    .endsWith(
                        ". kernel32.dll is named like a library for Windows, and this is %s. Please check the name."
                            .formatted(Platform.current())),
            macos -> assertThat(macos).contains(" is named like a library for macOS, and "));
  }

  @Test
  void importAndRequireGiveOneObject() {
    scripts.file("c.cjs", "module.exports = require('std:ffi');");
    assertThat(
            scripts.output(
                "main.mjs",
                """
                import ffi, { Library, types, version } from 'std:ffi';
                import required from './c.cjs';
                console.log(Object.keys(await import('std:ffi')).sort().join() === [...Object.keys(ffi), 'default'].sort().join());
                console.log(ffi === required, Library === ffi.Library, version, types.int, Object.values(types).join());
                """))
        .isEqualTo(
            "true\ntrue true 3.0.0 int void,int,uint,int32,uint32,int64,uint64,float,double,string,pointer,array,callback,struct,bool,int8,uint8,int16,uint16,size_t\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          libc.strlen('größe') ¦ 7
          libc.abs(-2147483647) ¦ 2147483647
          libc.abs(3n) ¦ 3
          libc.abs(-0) ¦ 0
          libc.htonl(0x01020304) ¦ 67305985
          libc.htonl(255) ¦ 4278190080
          libc.htonl(4278190080) ¦ 255
          libc.llabs(-9007199254740991) ¦ 9007199254740991
          libc.llabs(-9007199254740992n) ¦ 9007199254740992n
          libc.llabs(-9007199254740993n) ¦ 9007199254740993n
          libc.llabs(-5n) ¦ 5
          libc.strtoull('18446744073709551615', null, 10) ¦ 18446744073709551615n
          libc.strtoull('12', 0, 10) ¦ 12
          libc.strtoull('12', undefined, 8) ¦ 10
          libc.strchr('hello', 'l'.charCodeAt(0)) ¦ llo
          libc.strchr('hello', 'x'.charCodeAt(0)) ¦ null
          libc.getenv('EKKOGEN_NO_SUCH_VARIABLE') ¦ null
          libc.memchr('', 1, 0) ¦ 0
          libc.free(null) ¦ undefined
          libc.free(0n) ¦ undefined
          typeof libc.malloc(8), typeof libc.malloc(8n) ¦ number number
          libc.abs.name, libc.abs.length ¦ abs 1
          """)
  void valuesCross(String expression, String expected) {
    assertThat(scripts.output("main.cjs", LIBC + "console.log(" + expression + ")"))
        .isEqualTo(expected + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          libc.strlen() ¦ TypeError ¦ strlen: Expected 1 argument: string; got 0
          libc.strlen('a', 'b') ¦ TypeError ¦ strlen: Expected 1 argument: string; got 2
          libc.strlen(5) ¦ TypeError ¦ strlen: argument 1 (string): expected a string or null, got 5
          libc.strlen('a\\0b') ¦ TypeError ¦ strlen: argument 1 (string): a C string cannot hold a zero character
          libc.strlen(String.fromCharCode(0xd800)) ¦ TypeError ¦ strlen: argument 1 (string): an unpaired surrogate cannot be encoded in UTF-8
          libc.abs('1') ¦ TypeError ¦ abs: argument 1 (int): expected an integer from -2147483648 to 2147483647, got '1'
          libc.abs(undefined) ¦ TypeError ¦ abs: argument 1 (int): expected an integer from -2147483648 to 2147483647, got nothing
          libc.abs(null) ¦ TypeError ¦ abs: argument 1 (int): expected an integer from -2147483648 to 2147483647, got null
          libc.abs(true) ¦ TypeError ¦ abs: argument 1 (int): expected an integer from -2147483648 to 2147483647, got true
          libc.abs(1.5) ¦ RangeError ¦ abs: argument 1 (int): expected an integer from -2147483648 to 2147483647, got 1.5
          libc.abs(NaN) ¦ RangeError ¦ abs: argument 1 (int): expected an integer from -2147483648 to 2147483647, got NaN
          libc.abs(2147483648) ¦ RangeError ¦ abs: argument 1 (int): expected an integer from -2147483648 to 2147483647, got 2147483648
          libc.abs(2n ** 40n) ¦ RangeError ¦ abs: argument 1 (int): expected an integer from -2147483648 to 2147483647, got 1099511627776n
          libc.htonl(-1) ¦ RangeError ¦ htonl: argument 1 (uint32): expected an integer from 0 to 4294967295, got -1
          libc.llabs(2 ** 64) ¦ RangeError ¦ llabs: argument 1 (int64): expected an integer from -9223372036854775808 to 9223372036854775807, got 18446744073709552000
          libc.llabs(2n ** 63n) ¦ RangeError ¦ llabs: argument 1 (int64): expected an integer from -9223372036854775808 to 9223372036854775807, got 9223372036854775808n
          libc.malloc(-1n) ¦ RangeError ¦ malloc: argument 1 (uint64): expected an integer from 0 to 18446744073709551615, got -1n
          libc.free('0') ¦ TypeError ¦ free: argument 1 (pointer): expected a pointer (a number, a bigint, null or a native buffer), got '0'
          libc.free(-8) ¦ RangeError ¦ free: argument 1 (pointer): expected a pointer (an address from 0), got -8
          libc.free(1.5) ¦ RangeError ¦ free: argument 1 (pointer): expected a pointer (a number, a bigint, null or a native buffer), got 1.5
          libc.free(true) ¦ TypeError ¦ free: argument 1 (pointer): expected a pointer (a number, a bigint, null or a native buffer), got true
          ffi.Library('m') ¦ TypeError ¦ ffi.Library: Expected 2 arguments: libraryName, functionDefinitions; got 1
          ffi.Library(5, {}) ¦ TypeError ¦ ffi.Library: Library name must be a string, got 5
          ffi.Library(null, {}) ¦ TypeError ¦ ffi.Library: Library name must be a string, got null
          ffi.Library('', {}) ¦ TypeError ¦ ffi.Library: Library name must not be empty
          ffi.Library('a\\0b', {}) ¦ TypeError ¦ ffi.Library: Library name must not hold a zero character
          ffi.Library('m', null) ¦ TypeError ¦ ffi.Library: Function definitions must be an object, got null
          ffi.Library('m', []) ¦ TypeError ¦ ffi.Library: Function definitions must be an object, got []
          ffi.Library('m', { f: 'int' }) ¦ TypeError ¦ ffi.Library: f: a function is defined as [returnType, [argumentType, …], { options }], got 'int'
          ffi.Library('m', { f: ['int', ['void']] }) ¦ TypeError ¦ ffi.Library: f, argument 1: unknown type 'void'; the types are void, int, uint, int32, uint32, int64, uint64, float, double, string, pointer, array, callback, struct, bool, int8, uint8, int16, uint16, size_t, T[] and T* of one of them, and structs by their names
          ffi.Library('m', { cos: ['double', ['double'], { abi: 'nope' }] }) ¦ Error ¦ ffi.Library: cos: there is no abi 'nope' on this platform
          ffi.Library('m', { cos: ['double', ['double'], { abi: 77 }] }) ¦ Error ¦ ffi.Library: cos: there is no abi 77 on this platform
          ffi.Library('m', { cos: ['double', ['double'], { async: 1 }] }) ¦ TypeError ¦ ffi.Library: cos: option async must be a boolean, got 1
          ffi.Library('m', { f: ['int', [{ callback: ['nope', []] }]] }) ¦ TypeError ¦ ffi.Library: f, argument 1, callback, return type: unknown type 'nope'; the types are void, int, uint, int32, uint32, int64, uint64, float, double, string, pointer, array, callback, struct, bool, int8, uint8, int16, uint16, size_t, T[] and T* of one of them, and structs by their names
          ffi.Callback(() => 1, 'nope', []) ¦ TypeError ¦ ffi.Callback: return type: unknown type 'nope'; the types are void, int, uint, int32, uint32, int64, uint64, float, double, string, pointer, array, callback, struct, bool, int8, uint8, int16, uint16, size_t, T[] and T* of one of them, and structs by their names
          ffi.Callback(() => 1, 'int', ['int', 'nope']) ¦ TypeError ¦ ffi.Callback: argument 2: unknown type 'nope'; the types are void, int, uint, int32, uint32, int64, uint64, float, double, string, pointer, array, callback, struct, bool, int8, uint8, int16, uint16, size_t, T[] and T* of one of them, and structs by their names
          ffi.call(1, 'int', ['int'], []) ¦ TypeError ¦ ffi.call: Expected 1 argument: int; got 0
          ffi.call(1, 'nope', [], []) ¦ TypeError ¦ ffi.call: return type: unknown type 'nope'; the types are void, int, uint, int32, uint32, int64, uint64, float, double, string, pointer, array, callback, struct, bool, int8, uint8, int16, uint16, size_t, T[] and T* of one of them, and structs by their names
          ffi.read(1, 'int:3') ¦ TypeError ¦ ffi.read: type: unknown type 'int:3'; the types are void, int, uint, int32, uint32, int64, uint64, float, double, string, pointer, array, callback, struct, bool, int8, uint8, int16, uint16, size_t, T[] and T* of one of them, and structs by their names
          ffi.sizeof('int:3') ¦ TypeError ¦ ffi.sizeof: type: unknown type 'int:3'; the types are void, int, uint, int32, uint32, int64, uint64, float, double, string, pointer, array, callback, struct, bool, int8, uint8, int16, uint16, size_t, T[] and T* of one of them, and structs by their names
          ffi.alignof('int:3') ¦ TypeError ¦ ffi.alignof: type: unknown type 'int:3'; the types are void, int, uint, int32, uint32, int64, uint64, float, double, string, pointer, array, callback, struct, bool, int8, uint8, int16, uint16, size_t, T[] and T* of one of them, and structs by their names
          ffi.sizeof('void') ¦ TypeError ¦ ffi.sizeof: type: unknown type 'void'; the types are void, int, uint, int32, uint32, int64, uint64, float, double, string, pointer, array, callback, struct, bool, int8, uint8, int16, uint16, size_t, T[] and T* of one of them, and structs by their names
          ffi.alignof('void') ¦ TypeError ¦ ffi.alignof: type: unknown type 'void'; the types are void, int, uint, int32, uint32, int64, uint64, float, double, string, pointer, array, callback, struct, bool, int8, uint8, int16, uint16, size_t, T[] and T* of one of them, and structs by their names
          ffi.Library('c', { strdup: ['string', ['string'], { free: 'ekkogen_nope' }] }) ¦ Error ¦ ffi.Library: strdup: c has no function 'ekkogen_nope' to free its result
          """)
  void mistakesAreErrors(String expression, String name, String message) {
    assertThat(
            scripts.output(
                "main.cjs",
                LIBC
                    + "const ffi = require('std:ffi'); try { console.log('no error', %s); } catch (e) { console.log(e.name, e.message); }"
                        .formatted(expression)))
        .isEqualTo(name + " FFI Error in " + message + "\n");
  }

  @Test
  void floatsAndManyArgumentsOfMixedKinds() {
    assertThat(
            scripts.output(
                "main.cjs",
                """
                const libm = require('std:ffi').Library('m', {
                  fabsf: ['float', ['float']], ldexp: ['double', ['double', 'int']], fmaf: ['float', ['float', 'float', 'float']],
                });
                console.log(libm.fabsf(-0.5), libm.fabsf(0.1), libm.ldexp(1.5, 4), libm.fmaf(2, 3, 4), libm.fabsf(-Infinity));
                try { libm.fabsf(1e300); } catch (e) { console.log(e.name); }
                """))
        .isEqualTo("0.5 0.10000000149011612 24 10 Infinity\nRangeError\n");
  }

  @Test
  void bareNamesGetPrefixAndExtension() {
    assertThat(
            scripts.output(
                "main.cjs",
                """
                const ffi = require('std:ffi');
                console.log(ffi.Library('m', { cos: ['double', ['double']] }).cos(0));
                console.log(ffi.Library(ffi.process, { abs: ['int', ['int']] }).abs(-1));
                """))
        .isEqualTo("1\n1\n");
  }

  @Test
  void aPathIsRelativeToTheWorkingDirectory() {
    Path library = io.ekkogen.fixtures.NativeFixtures.copyTo(temp, "mathlib");
    assertThat(
            scripts.output(
                "main.cjs",
                """
                const lib = require('std:ffi').Library('./%s', { add: ['int', ['int', 'int']], get_version: ['string', []] });
                console.log(lib.add(5, 3), lib.get_version());
                """
                    .formatted(library.getFileName())))
        .isEqualTo("8 MathLib v1.0.0\n");
  }

  @Test
  void functionsThatTheLibraryLacksAreLeftOutWithAWarning() {
    ScriptFolder.Result run =
        scripts
            .file(
                "main.cjs",
                """
                const lib = require('std:ffi').Library('libm.so.6', { cos: ['double', ['double']], nope: ['int', []] });
                console.log(Object.keys(lib));
                """)
            .run("main.cjs");
    assertThat(run.out()).isEqualTo("[ 'cos' ]\n");
    assertThat(run.err())
        .isEqualTo(
            "FFI Error in ffi.Library: libm.so.6 has no function 'nope', which is left out\n");
  }

  @Test
  void errorsNameTheirMemberAndModule() {
    assertThat(
            scripts.output(
                "main.cjs",
                LIBC
                    + """
                    const ffi = require('std:ffi');
                    for (const wrong of [() => libc.strlen(1), () => libc.strlen(), () => ffi.malloc(0), () => ffi.Struct(1, {})]) {
                      try { wrong(); } catch (e) { console.log(e.ffiFunction, e.ffiModule, e.stack.split('\\n')[1].includes('main.cjs')); }
                    }
                    """))
        .isEqualTo(
            """
            strlen std:ffi true
            strlen std:ffi true
            ffi.malloc std:ffi true
            ffi.Struct std:ffi true
            """);
  }

  @Test
  void definitionsChangedAfterwardsDoNotMatter() {
    assertThat(
            scripts.output(
                "main.cjs",
                """
                const definitions = { strlen: ['int', ['string']] };
                const libc = require('std:ffi').Library('libc.so.6', definitions);
                definitions.strlen[1][0] = 'pointer';
                definitions.strlen[1].push('int');
                try { libc.strlen(1); } catch (e) { console.log(e.name, libc.strlen('four')); }
                """))
        .isEqualTo("TypeError 4\n");
  }
}
