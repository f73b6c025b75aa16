/* Text of one byte per unit, there and back. */
#include "fixture.h"

#include <string.h>

API const char* echo_string(const char* text) { return text; }
API int32_t byte_length(const char* text) { return text ? (int32_t) strlen(text) : -1; }
API int32_t byte_at(const char* text, int32_t i) { return (uint8_t) text[i]; }
API const char* no_string(void) { return NULL; }
API const char* greeting(void) { return "Gr\xC3\xBC\xC3\x9F""e"; }
/* A lone continuation byte, a lead byte at the end, and half a surrogate pair (CESU-8). */
API const char* malformed(int32_t how) {
    return how == 0 ? "a\x80z" : how == 1 ? "a\xE4\xB8" : "a\xED\xA0\xBCz";
}
