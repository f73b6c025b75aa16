/* Text in units of one, two and four bytes. */
#include "fixture.h"

#include <wchar.h>

API const void* echo(const void* text) { return text; }
API int32_t unit8(const uint8_t* text, int32_t i) { return text[i]; }
API int32_t unit16(const uint16_t* text, int32_t i) { return text[i]; }
API int32_t unit16be(const uint8_t* text, int32_t i) { return text[2 * i] << 8 | text[2 * i + 1]; }
API uint32_t unit32(const uint32_t* text, int32_t i) { return text[i]; }
API int32_t wide_unit(const wchar_t* text, int32_t i) { return (int32_t) text[i]; }
API int32_t wide_length(const wchar_t* text) { return text ? (int32_t) wcslen(text) : -1; }
API const wchar_t* wide_greeting(void) { return L"Gr\u00FC\u00DFe"; }

/* Half a surrogate pair; a unit that is no character. */
API const void* malformed16(void) { static const uint16_t text[] = {'a', 0xD83C, 'z', 0}; return text; }
API const void* malformed32(void) { static const uint32_t text[] = {'a', 0x110000, 0xD83C, 'z', 0}; return text; }

/* Arrays of text. */
API int32_t count_nulls(const void* const* texts, int32_t n) {
    int32_t count = 0;
    for (int32_t i = 0; i < n; i++) { count += texts[i] == NULL; }
    return count;
}
API int32_t first_units8(const uint8_t* const* texts, int32_t n) {
    int32_t sum = 0;
    for (int32_t i = 0; i < n; i++) { sum += texts[i] ? texts[i][0] : 0; }
    return sum;
}
API int32_t first_units16(const uint16_t* const* texts, int32_t n) {
    int32_t sum = 0;
    for (int32_t i = 0; i < n; i++) { sum += texts[i] ? texts[i][0] : 0; }
    return sum;
}
/* The first becomes the last, and what was last NULL. */
API void rotate(const char** texts, int32_t n) {
    for (int32_t i = n - 1; i > 0; i--) { texts[i] = texts[i - 1]; }
    texts[0] = NULL;
}
API void name_all(const char** texts, int32_t n) { for (int32_t i = 0; i < n; i++) { texts[i] = i % 2 ? "odd" : "even"; } }
API void name_all16(const uint16_t** texts, int32_t n) {
    static const uint16_t name[] = {'n', 0x4E16, 0};
    for (int32_t i = 0; i < n; i++) { texts[i] = name; }
}
