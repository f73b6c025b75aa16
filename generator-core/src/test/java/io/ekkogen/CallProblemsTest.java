package io.ekkogen;

import static io.ekkogen.MarkedMapping.check;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Diagnostics about functions, parameters and results. */
@Tag("jdk-independent")
class CallProblemsTest {

  /** Checks a mapping with these exports, and a structure, a handle and an enum. */
  private static void checkExports(String exports, String... problems) {
    check(
        """
        {
          "library": { "windows": "test.dll" },
          "exports": {
            "shut": { "parameters": [ { "name": "h", "type": "File" } ] },
        %s
          },
          "structs": { "Point": { "fields": [ { "name": "x", "type": "int" } ] } },
          "enums": { "Kind": { "values": { "ONE": 1 } } },
          "handles": { "File": { "close": "shut" } }
        }
        """
            .formatted(exports.indent(4)),
        problems);
  }

  @Test
  void encodingsThatNobodyKnowsAreReportedWhereTheyStand() {
    check(
        """
        {
          "library": { "windows": "test.dll" },
          "encoding": »"utf8x",
          "exports": {
            "f": {
              "returns": { "type": "string", "encoding": »"ansy" },
              "parameters": [
                { "name": "a", "type": "string", "encoding": »"utf-9" },
                { "name": "b", "type": "string[]", "encoding": »"" },
                { "name": "c", "type": "string", "encoding": »"a\\u0000b" },
                { "name": "d", "type": "string", "encoding": »"x-JISAutoDetect" },
                { "name": "e", "type": "string", "encoding": "IBM037" }
              ]
            }
          }
        }
        """,
        "EKKO1112 | unknown encoding \"utf8x\" | ",
        "EKKO1112 | unknown encoding \"ansy\" | did you mean \"ansi\"?",
        "EKKO1112 | unknown encoding \"utf-9\" | did you mean \"utf-8\"?",
        "EKKO1112 | unknown encoding \"\" | ",
        "EKKO1112 | unknown encoding \"a\\u0000b\" | ",
        "EKKO1112 | unknown encoding \"x-JISAutoDetect\" | ");
  }

  @Test
  void onlyTextHasAnEncodingAndWideTextHasOneAlready() {
    checkExports(
        """
        "f": {
          "returns": { "type": "IntPtr", "encoding": »"utf-8" },
          "parameters": [
            { "name": "a", "type": "int", "encoding": »"utf-8" },
            { "name": "b", "type": "wstring", "encoding": »"utf-8" },
            { "name": "c", "type": "wstring[]", "encoding": »"utf-16" }
          ]
        }""",
        "EKKO1209 | \"encoding\" on the type \"IntPtr\" | ",
        "EKKO1209 | \"encoding\" on the type \"int\" | ",
        "EKKO1209 | \"encoding\" on the type \"wstring\" | ",
        "EKKO1209 | \"encoding\" on the type \"wstring[]\" | ");
  }

  @Test
  void conditionsAndCodesOfErrorsAreThoseOfTheFormat() {
    checkExports(
        """
        "a": { "returns": "int", "error": »"=<0" },
        "b": { "returns": "int", "error": »" <0" },
        "c": { "returns": "int", "error": { "when": »"", "code": »"Result" } },
        "d": { "returns": "int", "error": { "when": "!=0", "code": "errno" } }""",
        "EKKO1113 | \"=<0\" is not a condition of an error | ",
        "EKKO1113 | \" <0\" is not a condition of an error | ",
        "EKKO1113 | \"\" is not a condition of an error | ",
        "EKKO1113 | \"Result\" is not a code of an error | ");
  }

  @Test
  void anErrorIsAConditionThatTheResultCanMeet() {
    checkExports(
        """
        "a": { "error": »"<0" },
        "b": { "returns": "bool", "error": »"in [0]" },
        "c": { "returns": "string", "error": »"==0" },
        "d": { "returns": "Kind", "error": »"null" },
        "e": { "returns": "IntPtr", "error": { "when": "null", "code": »"result" } },
        "f": { "returns": "double", "error": »"!=0" },
        "g": { "returns": "bool8", "error": »"<0" },
        "h": { "returns": "Point", "error": »"==0" },
        "i": { "returns": "bool", "error": { "when": "==0", "code": »"result" } }""",
        "EKKO1209 | \"error\": \"<0\" on a result of the type \"void\" | ",
        "EKKO1209 | \"error\": \"in [0]\" on a result of the type \"bool\" | ",
        "EKKO1209 | \"error\": \"==0\" on a result of the type \"string\" | ",
        "EKKO1209 | \"error\": \"null\" on a result of the type \"Kind\" | ",
        "EKKO1209 | the code \"result\" on a result of the type \"IntPtr\" | ",
        "EKKO1209 | \"error\": \"!=0\" on a result of the type \"double\" | ",
        "EKKO1209 | \"error\": \"<0\" on a result of the type \"bool8\" | ",
        "EKKO1209 | \"error\": \"==0\" on a result of the type \"Point\" | ",
        "EKKO1209 | the code \"result\" on a result of the type \"bool\" | ");
  }

  @Test
  void numbersOfConditionsAreThoseOfTheType() {
    checkExports(
        """
        "a": { "returns": "uint", "error": »"<0" },
        "b": { "returns": "int", "error": »">2147483647" },
        "c": { "returns": "sbyte", "error": »"in [0..128]" },
        "d": { "returns": "byte", "error": »"==-256" },
        "e": { "returns": "byte", "error": "==-128" },
        "f": { "returns": "uint", "error": »">-1" },
        "g": { "returns": "int", "error": »"not in [2..1]" },
        "h": { "returns": "Kind", "error": »"!=NONE" },
        "i": { "returns": "uint", "error": »"in [-1..0]" },
        "j": { "returns": "culong", "error": "in [-4095..-1, 0xFFFFFFFFFFFFFFFF]" }""",
        "EKKO1233 | every or no result of the type \"uint\" is <0 | ",
        "EKKO1233 | every or no result of the type \"int\" is >2147483647 | ",
        "EKKO1233 | no result of the type \"sbyte\" is 128 | ",
        "EKKO1233 | no result of the type \"byte\" is -256 | ",
        "EKKO1233 | no result of the type \"uint\" is -1 | ",
        "EKKO1233 | the range 2..1 is empty | ",
        "EKKO1208 | \"Kind\" has no value \"NONE\" | did you mean \"ONE\"?",
        "EKKO1233 | the range -1..0 is empty | ");
  }

  @Test
  void exportsThatTestAndDescribeErrorsFitThem() {
    checkExports(
        """
        "a": { "returns": "int", "error": { "test": »"tests", "message": "takesInt" } },
        "b": { "returns": "size_t", "error": { "test": "tests", "message": »"takesInt" } },
        "c": { "returns": "int", "lastError": true, "error": { "when": "<0", "message": "takesInt" } },
        "d": { "returns": "IntPtr", "error": { "when": "null", "message": »"takesInt" } },
        "e": { "returns": "int", "error": { "when": "<0", "message": »"number" } },
        "f": { "returns": "int", "error": { "when": "<0", "message": »"fails" } },
        "g": { "returns": "int", "error": { "when": »"=0", "message": "takesInt" } },
        "h": { "returns": "int", "error": { "when": "<0", "test": »"tests" } },
        "i": { "returns": "int", "error": »{ "code": "result" } },
        "j": { "returns": "int", "error": { "test": »"test" } },
        "tests": { "returns": "bool", "parameters": [{ "name": "r", "type": "size_t" }] },
        "takesInt": { "returns": "string", "parameters": [{ "name": "r", "type": "int32" }] },
        "number": { "returns": "int" },
        "fails": { "returns": "string", "error": "null" }""",
        "EKKO1234 | \"tests\" cannot test a result of the type \"int\" | ",
        "EKKO1234 | \"takesInt\" cannot describe an error of this function | ",
        "EKKO1234 | \"takesInt\" cannot describe an error of this function | ",
        "EKKO1234 | \"number\" cannot describe an error of this function | ",
        "EKKO1234 | \"fails\" cannot describe an error of this function | ",
        "EKKO1113 | \"=0\" is not a condition of an error | ",
        "EKKO1113 | several of \"when\", \"test\" and \"parameter\" | ",
        "EKKO1103 | \"when\" is missing | ",
        "EKKO1208 | there is no export \"test\" | did you mean \"tests\"?");
  }

  @Test
  void aParameterThatHoldsAnErrorIsAPointerToAStructureWithAMessage() {
    String parameter = "\"parameters\": [{ \"name\": \"e\", \"type\": \"%s\", \"out\": true }]";
    checkExports(
        """
        "a": { %s, "error": { "parameter": »"e" } },
        "b": { %s, "error": { "parameter": »"e", "free": "C" } },
        "c": { "error": { "parameter": »"none" } }"""
            .formatted(parameter.formatted("IntPtr"), parameter.formatted("Point*")),
        "EKKO1235 | \"e\" cannot hold an error | ",
        "EKKO1235 | \"e\" cannot hold an error | ",
        "EKKO1235 | there is no parameter \"none\" | ");
  }

  @Test
  void thatTheLastErrorNeedsALinkerThatNotEveryoneHasIsNoted() {
    checkExports(
        """
        "f": { "returns": "Point", "lastError": »true },
        "g": { "returns": "Point", "lastError": false },
        "h": { "returns": "int", "lastError": true }""",
        "EKKO1306 | the last error of a function that returns a structure is not captured on every system"
            + " | with musl, every call over libffi fails; leave \"lastError\" out, or require Java 22 or"
            + " later and ekkogen-runtime-ffm");
  }

  @Test
  void variadicFunctionsHaveAParameterBeforeTheDots() {
    checkExports(
        """
        "f": { "variadic": »true },
        "g": { "variadic": false },
        "h": { "variadic": true, "parameters": [ { "name": "a", "type": "int" } ] }""",
        "EKKO1209 | \"variadic\" on a function without parameters | ");
  }

  @Test
  void platformsAreKnownAndNotEmpty() {
    checkExports(
        """
        "f": { "platforms": »[] },
        "g": { "platforms": [ »"macos", »"linux/amd64", »"linux/", "linux", "linux/x64" ] }""",
        "EKKO1104 | \"platforms\" is empty, so that no platform has the function | ",
        "EKKO1104 | unknown operating system \"macos\" | did you mean \"darwin\"?",
        "EKKO1104 | unknown architecture \"amd64\" | did you mean \"x64\"?",
        "EKKO1104 | unknown architecture \"\" | ");
  }

  @Test
  void keysOfParametersStandOnlyWhereTheyMeanSomething() {
    checkExports(
        """
        "f": {
          "parameters": [
            { "name": "a", "type": "int", "nullable": »true },
            { "name": "b", "type": "Point", "nullable": »false },
            { "name": "c", "type": "Kind", "ref": true, "nullable": true },
            { "name": "d", "type": "int", "owned": »false },
            { "name": "e", "type": "File", "owned": »false },
            { "name": "f", "type": "File", "out": true, "owned": false }
          ]
        }""",
        "EKKO1209 | \"nullable\" on the type \"int\", which is passed by value | ",
        "EKKO1209 | \"nullable\" on the type \"Point\", which is passed by value | ",
        "EKKO1209 | \"owned\" on a parameter that is not a ref or out handle | ",
        "EKKO1209 | \"owned\" on a parameter that is not a ref or out handle | ");
  }

  @Test
  void pointersPointAtScalarsAndHandlesComeOutOneByOne() {
    checkExports(
        """
        "f": {
          "returns": »"File[]",
          "parameters": [
            { "name": "a", "type": »"void*" },
            { "name": "b", "type": »"string*" },
            { "name": "c", "type": »"int**" },
            { "name": "d", "type": »"int[]*" },
            { "name": "e", "type": »"File*" },
            { "name": "f", "type": »"File[]", "out": true }
          ]
        }""",
        "EKKO1202 | an array of handles that are closed cannot be returned | ",
        "EKKO1202 | there are no pointers to \"void\" | ",
        "EKKO1202 | there are no pointers to \"string\" | ",
        "EKKO1202 | there are no pointers to \"int*\" | ",
        "EKKO1202 | there are no pointers to \"int[]\" | ",
        "EKKO1202 | there are no pointers to \"File\" | ",
        "EKKO1202 | an array of handles that are closed cannot be \"ref\" or \"out\" | ");
  }

  @Test
  void aLengthIsAnIntegerParameter() {
    checkExports(
        """
        "f": {
          "parameters": [
            { "name": "a", "type": "int[]", "length": »"cuont" },
            { "name": "b", "type": "int[]", "length": »"ratio" },
            { "name": "c", "type": "int[]", "length": »"maybe" },
            { "name": "d", "type": "int[]", "length": »"Count" },
            { "name": "e", "type": "int[]", "length": »"" },
            { "name": "g", "type": "int[]", "length": "count" },
            { "name": "count", "type": "size_t", "ref": true },
            { "name": "ratio", "type": "double" },
            { "name": "maybe", "type": "int*" }
          ]
        }""",
        "EKKO1208 | there is no parameter \"cuont\" | did you mean \"count\"?",
        "EKKO1202 | \"ratio\" is not an integer, so it cannot carry a length | ",
        "EKKO1209 | \"maybe\" may be null, so it cannot carry a length | ",
        "EKKO1208 | there is no parameter \"Count\" | did you mean \"count\"?",
        "EKKO1258 | the length is empty | ");
  }

  @Test
  void lengthsAreExpressions() {
    checkExports(
        """
        "f": {
          "parameters": [
            { "name": "a", "type": "int[]", "length": "n * »m" },
            { "name": "b", "type": "int[]", "length": »"n *" },
            { "name": "c", "type": "int[]", "length": "n »/ 2" },
            { "name": "d", "type": "int[]", "length": »"(n + 1" },
            { "name": "e", "type": "int[]", "length": "n »n" },
            { "name": "g", "type": "int[]", "length": "»2147483648 * n" },
            { "name": "i", "type": "int[]", "length": "»shut(n)" },
            { "name": "j", "type": "int[]", "length": »"%s" },
            { "name": "k", "type": "int[]", "length": »"n\\u0020/ 2" },
            { "name": "l", "type": "int[]", "length": "((2 * n - 1) * (n)) + 16" },
            { "name": "n", "type": "int" }
          ]
        }"""
            .formatted("n + ".repeat(40) + "n"),
        "EKKO1208 | there is no parameter \"m\" | ",
        "EKKO1258 | the length ends too early | ",
        "EKKO1258 | unexpected \"/\" in a length | ",
        "EKKO1258 | the length ends too early | ",
        "EKKO1258 | unexpected \"n\" in a length | ",
        "EKKO1114 | \"2147483648\" is too large for a length | ",
        "EKKO1259 | this length cannot call \"shut\" | ",
        "EKKO1258 | the length is too long | ",
        "EKKO1258 | unexpected \"/\" in a length | ");
  }

  @Test
  void lengthsCallExportsThatCanGiveThem() {
    checkExports(
        """
        "size": { "returns": "int", "parameters": [ { "name": "h", "type": "File" } ] },
        "f": {
          "returns": { "type": "string", "length": "size(h) + 1" },
          "parameters": [ { "name": "h", "type": "File" } ]
        },
        "g": {
          "returns": { "type": "int[]", "length": »"size(n)" },
          "parameters": [ { "name": "n", "type": "int" } ]
        },
        "i": {
          "returns": { "type": "int[]", "length": "»sise(n)" },
          "parameters": [ { "name": "n", "type": "int" } ]
        },
        "j": {
          "returns": { "type": "int[]", "length": "size(»n)" },
          "parameters": [ { "name": "n", "type": "int", "ref": true } ]
        },
        "k": {
          "returns": { "type": "int[]", "length": »"k(n)" },
          "parameters": [ { "name": "n", "type": "int" } ]
        },
        "l": {
          "returns": { "type": "int[]", "length": »"shut(h)" },
          "parameters": [ { "name": "h", "type": "File" } ]
        }""",
        "EKKO1259 | \"size(n)\" cannot give a length | ",
        "EKKO1208 | there is no export \"sise\" | did you mean \"size\"?",
        "EKKO1259 | \"n\" is passed by pointer, so a length cannot pass it on | ",
        "EKKO1259 | \"k(n)\" cannot give a length | ",
        "EKKO1259 | \"shut(h)\" cannot give a length | ");
  }

  @Test
  void lengthIsAllowedOnArraysAndTextAndRequiredOnTextBuffers() {
    checkExports(
        """
        "f": {
          "parameters": [
            { "name": "a", "type": "int", "length": »"n" },
            { "name": "b", "type": "string", "length": »"out" },
            { "name": "c", "type": »"string", "out": true },
            { "name": "d", "type": »"wstring", "out": true },
            { "name": "e", "type": "string", "out": true, "length": »"out" },
            { "name": "g", "type": "string", "ref": true, "length": "n" },
            { "name": "n", "type": "int" },
            { "name": "out", "type": "int", "out": true }
          ]
        }""",
        "EKKO1209 | \"length\" on the type \"int\" | ",
        "EKKO1209 | \"out\" is out, so it cannot say how long the text is | ",
        "EKKO1103 | \"length\" is missing: how large the text buffer \"c\" is | ",
        "EKKO1103 | \"length\" is missing: how large the text buffer \"d\" is | ",
        "EKKO1209 | \"out\" is out, so it cannot say how large the buffer is | ");
  }

  @Test
  void aReturnedArrayHasALength() {
    checkExports(
        """
        "a": { "returns": »"int[]" },
        "b": {
          "returns": { "type": "int[]", "length": »"cuont" },
          "parameters": [ { "name": "count", "type": "int" } ]
        },
        "c": {
          "returns": { "type": "int[]", "length": »"d" },
          "parameters": [ { "name": "d", "type": "double" } ]
        },
        "d": { "returns": { "type": "int[]", "length": »-1 } },
        "e": { "returns": { "type": "int[]", "length": »1.5 } },
        "g": { "returns": { "type": "int[]", "length": »2147483648 } },
        "h": { "returns": { "type": "int[]", "length": »%s } },
        "i": { "returns": { "type": "int[]", "length": 2147483647 } }"""
            .formatted("9".repeat(50)),
        "EKKO1103 | \"length\" is missing: how many elements are returned | ",
        "EKKO1208 | there is no parameter \"cuont\" | did you mean \"count\"?",
        "EKKO1202 | \"d\" is not an integer, so it cannot carry a length | ",
        "EKKO1114 | \"-1\" is not a valid length | ",
        "EKKO1114 | \"1.5\" is not a valid length | ",
        "EKKO1114 | \"2147483648\" is not a valid length | ",
        "EKKO1114 | \"" + "9".repeat(50) + "\" is not a valid length | ");
  }

  @Test
  void keysOfResultsStandOnlyWhereTheyMeanSomething() {
    checkExports(
        """
        "f": {
          "returns": {
            "type": "int", "length": »1, "free": »"C", "nullable": »true, "owned": »false, "range": »"full"
          }
        },
        "h": { "returns": { "type": "size_t", "range": »"half" } },
        "g": { "returns": { "type": "void", "nullable": »false } }""",
        "EKKO1209 | \"length\" on a result of the type \"int\" | ",
        "EKKO1209 | \"free\" on a result of the type \"int\" | ",
        "EKKO1209 | \"nullable\" on a result of the type \"int\" | ",
        "EKKO1209 | \"owned\" on a result of the type \"int\" | ",
        "EKKO1209 | \"range\" on a result of the type \"int\" | ",
        "EKKO1114 | \"half\" is not a range | ",
        "EKKO1209 | \"nullable\" on a result of the type \"void\" | ");
  }

  @Test
  void freeFunctionsAreExportsThatTakeAPointer() {
    checkExports(
        """
        "a": { "returns": { "type": "string", "free": »"relaese" } },
        "b": { "returns": { "type": "string", "free": »"c" } },
        "c": { "returns": { "type": "string", "free": »"d" } },
        "d": { "parameters": [ { "name": "a", "type": "int" } ] },
        "release": { "parameters": [ { "name": "text", "type": "IntPtr" } ] },
        "e": { "returns": { "type": "string", "free": "release" } },
        "g": { "returns": { "type": "string", "free": "C" } }""",
        "EKKO1208 | there is no export \"relaese\" | did you mean \"release\"?",
        "EKKO1202 | \"c\" cannot release what is returned | ",
        "EKKO1202 | \"d\" cannot release what is returned | ");
  }
}
