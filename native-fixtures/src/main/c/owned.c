/* What is allocated for the caller, counted. */
#include "fixture.h"

#include <stdlib.h>
#include <string.h>

static int32_t alive;
static int32_t released;
API void reset(void) { alive = 0; released = 0; }
API int32_t alive_texts(void) { return alive; }
API int32_t released_texts(void) { return released; }
API void release_text(void* text) { alive--; released++; free(text); }

static void* copy(const void* bytes, size_t size) { alive++; return memcpy(malloc(size), bytes, size); }

API char* make_text(const char* text) { return text ? copy(text, strlen(text) + 1) : NULL; }
API char* make_malformed(void) { return copy("a\x80z", 4); }
API void* make_utf16(void) { return copy((const uint16_t[]) {'w', 0x4E16, 0}, 6); }
/* Allocated by malloc, and not counted. */
API char* make_by_malloc(int32_t length) {
    char* text = malloc((size_t) length + 1);
    memset(text, 'm', (size_t) length);
    text[length] = 0;
    return text;
}
API char* borrowed_text(void) { static char text[] = "borrowed"; return text; }
/* Fails, and yet returns what must be released. */
API int32_t* make_numbers(int32_t count) {
    int32_t* numbers = malloc((size_t) count * sizeof *numbers + 1);
    for (int32_t i = 0; i < count; i++) { numbers[i] = i; }
    alive++;
    return numbers;
}
