/* Memory that a function allocates and stores a pointer to; what is alive is counted. */
#include "fixture.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static int32_t alive;
static int32_t released;
API void reset(void) { alive = 0; released = 0; }
API int32_t alive_blocks(void) { return alive; }
API int32_t released_blocks(void) { return released; }
API void release_block(void* block) { alive--; released++; free(block); }

static void* copy(const void* bytes, size_t size) { alive++; return memcpy(malloc(size), bytes, size); }
static char* copy_text(const char* text) { return text ? copy(text, strlen(text) + 1) : NULL; }

API void copy_of(const char* text, char** copied) { *copied = copy_text(text); }
API void wide_copy_of(const wchar_t* text, wchar_t** copied) {
    *copied = copy(text, (wcslen(text) + 1) * sizeof *text);
}
API void utf16_text(void** text) { *text = copy((const uint16_t[]) {'w', 0x4E16, 0}, 6); }
/* The memory knows its size, which must be passed to release it. */
API void sized_copy_of(const char* text, int32_t size, char** copied) {
    int32_t* block = malloc(sizeof size + (size_t) size);
    alive++;
    *block = size;
    *copied = strncpy((char*) (block + 1), text, (size_t) size);
}
API void release_sized(char* text, int32_t size) {
    int32_t* block = (int32_t*) (void*) text - 1;
    if (*block == size) { release_block(block); }
}
API void text_by_malloc(char** text) { strcpy(*text = malloc(7), "malloc"); }
API void library_name(const char** name) { *name = "given"; }
API int32_t was_passed(char** text) { return text ? *text == NULL : -1; }
/* Both are allocated, whatever is returned. */
API int32_t split(const char* text, char** head, char** tail) {
    const char* blank = strchr(text, ' ');
    *head = copy_text("");
    *tail = copy_text(blank ? blank + 1 : NULL);
    if (!blank) { return -1; }
    release_block(*head);
    released--;
    *head = copy(text, (size_t) (blank - text) + 1);
    (*head)[blank - text] = 0;
    return 0;
}
/* No terminator; a negative length is stored as it is. */
API void bytes_of(int32_t length, char** first, char** bytes, int32_t* size) {
    *first = copy_text("first");
    *bytes = copy("a\0b\0cd", 6);
    *size = length;
}
API void replace(char** text) { *text = *text && **text ? copy_text("replaced") : *text; }
API void skip_blanks(const char** text) { while (*text && **text == ' ') { ++*text; } }
API char* name_of(int32_t id, char** description) {
    *description = copy_text("described");
    return id > 0 ? copy_text("named") : NULL;
}
API void visit(void (*visitor)(const char* text), char** text) {
    *text = copy_text("visited");
    visitor(*text);
}
