/* Results that mean failure. */
#include "fixture.h"
#include "errorcode.h"
#include "errors.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* Returns what it is told to, and leaves an error code. */
API int32_t fail_int(int32_t result, int32_t code) { SET_ERROR(code); return result; }
API uint8_t fail_byte(uint8_t result) { return result; }
API size_t fail_size(ptrdiff_t result) { return (size_t) result; }
API unsigned long fail_culong(long result) { return (unsigned long) result; }
API uint64_t fail_ulong(uint64_t result) { return result; }
API int64_t fail_long(int64_t result, int32_t code) { SET_ERROR(code); return result; }
API void* fail_pointer(void* result, int32_t code) { SET_ERROR(code); return result; }
API const char* fail_text(int32_t fails, int32_t code) { SET_ERROR(code); return fails ? NULL : "fine"; }

/* Writes to all it was given before it fails. */
API int32_t fail_late(int32_t result, int32_t* number, int32_t* values, int32_t count, char* text, int32_t size) {
    *number = 42;
    for (int32_t i = 0; i < count; i++) { values[i] = 42; }
    strncpy(text, "written", (size_t) size);
    SET_ERROR(22);
    return result;
}

API int32_t fail_late_triple(int32_t result, Triple* triple) {
    triple->a = triple->b = triple->c = 42;
    return result;
}

static int32_t alive;
API int32_t alive_things(void) { return alive; }
API void close_thing(void* thing) { alive--; free(thing); }
/* As mmap does: MAP_FAILED is (void *) -1. */
API void* map_thing(int32_t fails) {
    if (fails) { SET_ERROR(12); return (void*) (intptr_t) -1; }
    alive++;
    return malloc(3);
}
API int32_t open_thing(int32_t result, void** thing) { *thing = malloc(1); alive++; SET_ERROR(2); return result; }
/* A text that its caller must release, and NULL for failure. */
API char* take_text(int32_t fails) {
    if (fails) { SET_ERROR(2); return NULL; }
    alive++;
    char* text = malloc(3);
    return memcpy(text, "ok", 3);
}
API char* map_text(int32_t fails) {
    char* text = map_thing(fails);
    return fails ? text : memcpy(text, "ok", 3);
}
