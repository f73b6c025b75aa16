package io.ekkogen;

import static io.ekkogen.MarkedMapping.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Diagnostics of the stages after the reader: each problem at its place, all in one run. In the
 * mappings below, » marks the place of a problem.
 */
@Tag("jdk-independent")
class MappingProblemsTest {

  @Test
  void unknownTypesAreReportedWithWhatWasProbablyMeant() {
    check(
        """
        {
          "library": { "linux": "libtest.so" },
          "exports": {
            "f": {
              "returns": »"Pont",
              "parameters": [
                { "name": "a", "type": »"Int" },
                { "name": "b", "type": »"intt[]" },
                { "name": "c", "type": »"nothing like it" }
              ]
            }
          },
          "structs": { "Point": { "fields": [ { "name": "x", "type": »"duoble" } ] } },
          "callbacks": { "C": { "returns": »"viod" } }
        }
        """,
        "EKKO1201 | unknown type \"Pont\" | did you mean \"Point\"?",
        "EKKO1201 | unknown type \"Int\" | did you mean \"int\"?",
        "EKKO1201 | unknown type \"intt\" | did you mean \"int\"?",
        "EKKO1201 | unknown type \"nothing like it\" | ",
        "EKKO1201 | unknown type \"duoble\" | did you mean \"double\"?",
        "EKKO1201 | unknown type \"viod\" | did you mean \"void\"?");
  }

  @Test
  void typesThatCannotStandWhereTheyStandAreReported() {
    check(
        """
        {
          "library": { "linux": "libtest.so" },
          "exports": {
            "f": {
              "parameters": [
                { "name": "a", "type": »"void" },
                { "name": "b", "type": »"void[]" },
                { "name": "c", "type": »"int[][]" }
              ]
            }
          },
          "structs": {
            "S": {
              "fields": [
                { "name": "a", "type": »"void" },
                { "name": "b", "type": »"double[]" }
              ]
            }
          }
        }
        """,
        "EKKO1202 | a parameter cannot be \"void\" | ",
        "EKKO1202 | there are no arrays of \"void\" | ",
        "EKKO1202 | there are no arrays of \"int[]\" | ",
        "EKKO1202 | a field cannot be \"void\" | ",
        "EKKO1202 | a field cannot be \"double[]\", an array without a size | ");
  }

  @Test
  void aParameterThatIsRefAndOutAndANameThatIsTakenAreReported() {
    check(
        """
        {
          "library": { "linux": "libtest.so" },
          "exports": {
            "f": {
              "parameters": [
                { "name": "a", "type": "int", "ref": true, "out": »true },
                { "name": »"a", "type": "int" },
                { "name": "b", "type": "int", "in": »true, "out": true }
              ]
            }
          }
        }
        """,
        "EKKO1205 | the parameter is both ref and out | ",
        "EKKO1206 | the name \"a\" is taken | the other one is at test.ekko.json:6:19; rename one of them",
        "EKKO1226 | the parameter is in, so it is only read, and also out | ");
  }

  @Test
  void inIsRefusedWhereAValueIsPassedAndNotedWhereItChangesNothing() {
    check(
        """
        {
          "library": { "linux": "libtest.so" },
          "exports": {
            "f": {
              "parameters": [
                { "name": "a", "type": "Each", "in": »true },
                { "name": "b", "type": "string", "in": »true },
                { "name": "c", "type": "int", "in": true, "nullable": »true }
              ]
            }
          },
          "callbacks": {
            "Each": { "parameters": [{ "name": "a", "type": "Each", "in": »true }] }
          }
        }
        """,
        "EKKO1227 | \"in\" on the type \"Each\", which is passed as a value | ",
        "EKKO1228 | \"in\" on the type \"string\", which is only copied in anyway | leave \"in\" out",
        "EKKO1209 | \"nullable\" on a parameter that takes a plain value for its address | ",
        "EKKO1227 | \"in\" on the type \"Each\", which is passed as a value | ");
  }

  @Test
  void dataAndWhatEndsALifeAreCheckedWhereTheyAreWritten() {
    check(
        """
        {
          "library": { "linux": "libtest.so" },
          "exports": {
            "f": { "parameters": [{ "name": "a", "type": "IntPtr", "data": »true }] },
            "g": {
              "parameters": [
                { "name": "a", "type": "Each", "retained": »"n" },
                { "name": "b", "type": "Each", "retained": »"e" },
                { "name": "c", "type": "Each", "retained": { "key": ["n", »"a"] } },
                { "name": "d", "type": "IntPtr", "data": true },
                { "name": "e", "type": "Each" },
                { "name": "n", "type": "int" }
              ]
            }
          },
          "callbacks": { "Each": {} }
        }
        """,
        "EKKO1250 | \"data\" in a function that takes no callback | ",
        "EKKO1251 | \"n\" does not end the life of a callback | ",
        "EKKO1252 | \"e\" is not a destroy notify: it has not exactly one parameter that is \"data\" | ",
        "EKKO1253 | \"a\" cannot tell one callback from another | ");
  }

  @Test
  void anErrorInAnInvalidStructureIsNoSecondProblem() {
    check(
        """
        {
          "library": { "linux": "libtest.so" },
          "exports": {
            "f": {
              "parameters": [{ "name": "error", "type": "Told*", "out": true }],
              "error": { "parameter": "error" }
            }
          },
          "structs": { "Told": { "fields": [{ "name": "message", "type": »"sting" }] } }
        }
        """,
        "EKKO1201 | unknown type \"sting\" | did you mean \"string\"?");
  }

  @Test
  void whatHappensToHandlesIsCheckedWhereItIsWritten() {
    check(
        """
        {
          "library": { "linux": "libtest.so" },
          "exports": {
            "freeItem": { "parameters": [{ "name": "item", "type": "Item" }] },
            "append": {
              "returns": { "type": "Item", "same": »"itm" },
              "parameters": [{ "name": "item", "type": "Item" }]
            },
            "find": {
              "returns": { "type": "Item", "owner": »"n" },
              "parameters": [{ "name": "n", "type": "int" }]
            },
            "add": {
              "returns": "int",
              "parameters": [{ "name": "item", "type": "Item", "consumed": »"success" }]
            },
            "put": {
              "returns": "int",
              "parameters": [{ "name": "item", "type": "Item", "consumed": »"success" }],
              "error": { "test": "isError" }
            },
            "isError": { "returns": "int", "parameters": [{ "name": "code", "type": "int" }] },
            "give": {
              "returns": "int",
              "parameters": [{ "name": "item", "type": "Item", "consumed": true }],
              "error": { "when": "<0", "message": »"why" }
            },
            "why": { "returns": "string", "parameters": [{ "name": "item", "type": "Item" }] },
            "read": {
              "returns": { "type": "int[]", "length": "size(»item)" },
              "parameters": [{ "name": "item", "type": "Item", "consumed": true }]
            },
            "size": { "returns": "int", "parameters": [{ "name": "item", "type": "Item" }] }
          },
          "handles": { "Item": { "close": "freeItem" } }
        }
        """,
        "EKKO1240 | \"same\": \"itm\" is not a handle that is passed in and stays open | ",
        "EKKO1240 | \"owner\": \"n\" is not a handle that is passed in and stays open | ",
        "EKKO1241 | the function has no \"error\", so it is not known when it succeeds | ",
        "EKKO1241 | the \"error\" of the function is no comparison of its result | ",
        "EKKO1234 | \"why\" cannot describe an error of this function | ",
        "EKKO1259 | \"item\" is consumed, so a length cannot pass it on after the call | ");
  }

  @Test
  void whatReleasesTakesWhatTheCallHas() {
    check(
        """
        {
          "library": { "linux": "libtest.so" },
          "exports": {
            "map": {
              "returns": { "type": "byte[]", "length": "size", "free": »"unmap(it, length)" },
              "parameters": [{ "name": "size", "type": "int" }]
            },
            "mapAgain": {
              "returns": { "type": "byte[]", "length": "size", "free": »"C(it, size)" },
              "parameters": [{ "name": "size", "type": "int" }]
            },
            "unmap": {
              "parameters": [{ "name": "memory", "type": "IntPtr" }, { "name": "size", "type": "int" }]
            },
            "newValue": {
              "returns": { "type": »"Value" },
              "parameters": [{ "name": "context", "type": "Context" }]
            },
            "renew": {
              "parameters": [
                { "name": "context", "type": "Context" },
                { "name": "value", "type": »"Value", "ref": true }
              ]
            },
            "freeValue": {
              "parameters": [{ "name": "context", "type": "Context" }, { "name": "value", "type": "Value" }]
            },
            "freeContext": { "parameters": [{ "name": "context", "type": "Context" }] }
          },
          "handles": {
            "Value": { "close": "freeValue(context, it)" },
            "Context": { "close": "freeContext" }
          }
        }
        """,
        "EKKO1242 | \"unmap\", which releases what \"map\" gives, cannot be passed \"length\" for \"size\" | ",
        "EKKO1208 | there is no export \"C\" | ",
        "EKKO1242 | closing the handle takes \"context\", so it must be open until then | ",
        "EKKO1242 | a handle that is ref cannot be closed with more than its address | ");
  }

  @Test
  void moreThanAClassFileCanHoldIsReportedAtTheFirstThatIsTooMany() {
    String parameter = "{ \"name\": \"p%d\", \"type\": \"int\" }";
    String field = "{ \"name\": »\"f%d\", \"type\": \"int\" }";
    check(
        """
        {
          "library": { "linux": "libtest.so" },
          "exports": { "f": { "parameters": [ %s ] }, "g": { "parameters": [ %s ] } },
          "structs": { "S": { "fields": [ %s ] } },
          "callbacks": { "C": { "parameters": [ %s ] } }
        }
        """
            .formatted(
                list(parameter, 126, 125),
                list(parameter, 125, -1),
                list(field, 1501, 1500),
                list(parameter, 126, 125)),
        "EKKO1207 | \"f\" has 126 parameters, more than Java can hold | ",
        "EKKO1207 | \"S\" has 1501 fields, more than Java can hold | ",
        "EKKO1207 | \"C\" has 126 parameters, more than Java can hold | ");
  }

  @Test
  void namesThatAreAdjustedAreNotedForEachLanguage() {
    check(
        """
        {
          "library": { "windows": "test.dll" },
          "exports": {
            »"delete": { "parameters": [ { "name": »"synchronized", "type": "int" } ] },
            »"load": {},
            »"stat": {}
          },
          "structs": {
            "Structure": { "fields": [ { "name": »"LAYOUT", "type": "int" } ] },
            "stat": { "fields": [ { "name": "x", "type": "int" } ] }
          }
        }
        """,
        "EKKO1301 | \"delete\" is called delete_ in JavaScript | ",
        "EKKO1301 | \"synchronized\" is called synchronized_ in Java | ",
        "EKKO1301 | \"load\" is called load_ in Java | ",
        "EKKO1301 | \"stat\" is called stat_ in JavaScript | ",
        "EKKO1301 | \"LAYOUT\" is called LAYOUT_ in Java | ");
  }

  @Test
  void absolutePathsAndTheTwoWidthTrapsAreNotedWhereTheyComeFirst() {
    check(
        """
        {
          "library": { "linux": »"/opt/libtest.so" },
          "exports": {
            "f": { "returns": »"long", "parameters": [ { "name": "a", "type": »"bool" } ] },
            "g": { "returns": "bool", "parameters": [ { "name": "a", "type": "long[]" } ] }
          }
        }
        """,
        "EKKO1302 | the artifact is an absolute path, which binds the mapping to one machine | ",
        "EKKO1303 | \"long\" is 64 bits on every platform, as in C# | C's long is \"clong\"; 64 bits are \"int64\" too, without this note",
        "EKKO1304 | \"bool\" is the 4-byte BOOL, as in P/Invoke | the bool of C99 and C++ is \"bool8\"");
  }

  @Test
  void theWidthTrapsAreNoneOnWindows() {
    check(
        """
        {
          "library": { "windows": "test.dll" },
          "exports": { "f": { "returns": "bool" }, "g": { "returns": "long" } }
        }
        """);
  }

  @Test
  void aLibraryThatIsTooLargeForPlainJnaIsNoted() {
    String functions =
        IntStream.range(0, 1501)
            .mapToObj(i -> (i == 1500 ? "»" : "") + "\"f" + i + "\": {}")
            .collect(Collectors.joining(", "));
    check(
        "{ \"library\": { \"linux\": \"a.so\" },\n\"exports\": { " + functions + " } }",
        "EKKO1305 | 1501 methods are too many for plain Native.load, which is safe up to 1500"
            + " | use the generated load(), which has no such limit");
  }

  @Test
  void callbacksKnowHowLongTheirArraysAre() {
    check(
        """
        {
          "library": { "linux": "libtest.so" },
          "exports": { "f": { "parameters": [ { "name": "a", "type": "Callback1[]", "ref": true } ] } },
          "callbacks": {
            "Callback1": {
              "returns": { "type": "string", "free": »"C" },
              "parameters": [
                { "name": "a", "type": "int[]", "length": »"b" },
                { "name": "b", "type": "int", "out": true, "nullable": false },
                { "name": "c", "type": »"int[]" },
                { "name": "d", "type": "string", "out": true, "length": »"b" }
              ]
            },
            "Callback2": { "returns": »"int[]" },
            "Callback3": { "exceptions": »"Report" }
          }
        }
        """,
        "EKKO1209 | \"free\" on the result of a callback, whose memory Java owns | ",
        "EKKO1209 | \"b\" is out, so it cannot say how many elements a callback gets | ",
        "EKKO1103 | \"length\" is missing: how many elements the callback gets | ",
        "EKKO1209 | \"b\" is out, so it cannot say how large the buffer is | ",
        "EKKO1103 | \"length\" is missing: how many elements are returned | ",
        "EKKO1120 | unknown exception policy \"Report\" | did you mean \"report\"?");
  }

  @Test
  void problemsOfEveryStageAreReportedInOneRunAndNothingIsGenerated() {
    Generation generation =
        check(
            """
            {
              "library": { "linux": "libtest.so", »"plan9": "test.so" },
              "exports": {
                "f": { »"retuns": "int", "parameters": [ { "name": "a", "type": »"Pont" } ] }
              },
              "structs": { »"Point": { "fields": [] } }
            }
            """,
            "EKKO1104 | unknown operating system \"plan9\" | ",
            "EKKO1102 | unknown key \"retuns\" | did you mean \"returns\"?",
            "EKKO1201 | unknown type \"Pont\" | did you mean \"Point\"?",
            "EKKO1204 | structure \"Point\" has no fields | ");

    assertThat(generation.hasErrors()).isTrue();
    assertThat(generation.files()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(DiagnosticCode.class)
  void everyCodeIsNamedInATest(DiagnosticCode code) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("basedir", "."), "src/test"))) {
      for (Path file : files.filter(it -> it.toString().matches(".*\\.(java|txt)")).toList()) {
        String text = Files.readString(file);
        if (text.contains(code.id()) || text.contains(code.name())) {
          return;
        }
      }
    }
    throw new AssertionError("No test names " + code.id() + " or " + code);
  }

  private static String list(String item, int count, int marked) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              String plain = item.formatted(i).replace("»", "");
              return i == marked ? plain.replaceFirst(": ", ": »") : plain;
            })
        .collect(Collectors.joining(", "));
  }
}
