/* Names that mean something in Java or JavaScript. Each function has a number of its own. */
#include "fixture.h"
#include "names.h"

API int32_t class(int32_t this) { return 100 + this; }
API int32_t delete(int32_t value) { return 200 + value; }
API int32_t toString(int32_t arguments) { return 300 + arguments; }
API int32_t load(int32_t scratch) { return 400 + scratch; }
API int32_t has(int32_t value) { return 500 + value; }
API int32_t version(void) { return 600; }
API int32_t host(int32_t rt) { return 700 + rt; }
API int32_t LIBRARY(int32_t result) { return 800 + result; }
API int32_t do$llar(int32_t $value) { return 900 + $value; }
API int32_t long_name(int32_t value) { return 1000 + value; }
API int32_t notify(int32_t failure) { return 1100 + failure; }

API int32_t sum(const String* object) { return object->class + object->size; }
