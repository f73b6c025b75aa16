package io.ekkogen;

import static io.ekkogen.MarkedMapping.check;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Diagnostics about memory that functions store a pointer to. */
@Tag("jdk-independent")
class GivenProblemsTest {

  @Test
  void elementsAreOnlyReleasedWhereTheirNumberIsKnownAndTheyAreCopied() {
    check(
        """
        {
          "library": { "linux": "libtest.so" },
          "exports": {
            "f": {
              "returns": »"double",
              "parameters": [
                { "name": "a", "type": "int[]", "out": true, "length": 2, "free": "C", "freeEach": »"C" },
                { "name": "b", "type": "string[]", "out": true, "length": "2 * 2", "free": "C", "freeEach": »"C" },
                { "name": "c", "type": "string[]", "out": true, "length": 2, "freeEach": »"C" },
                { "name": "d", "type": "int[]", "out": true, "length": "result", "free": "C" },
                { "name": "e", "type": »"int[]", "out": true, "free": false }
              ]
            }
          }
        }
        """,
        "EKKO1202 | the result is the length of \"d\", but not an integer | ",
        "EKKO1261 | \"freeEach\" on the type \"int[]\" | ",
        "EKKO1261 | the length \"2 * 2\" may not be known when the call fails, so \"freeEach\" cannot"
            + " use it | ",
        "EKKO1103 | \"freeEach\" without a \"free\" that releases the array | ",
        "EKKO1103 | \"length\" is missing: how many elements the function stores | ");
  }
}
