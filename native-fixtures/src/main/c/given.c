/* Memory that a function allocates and stores a pointer to; what is alive is counted. */
#include "fixture.h"

#include <stdio.h>
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
/* Arrays: 1, 4, 9, …; "item 1", "item 2", …; both NULL for none. */
static char* item(int32_t i) {
    char text[16];
    snprintf(text, sizeof text, "item %d", i);
    return copy_text(text);
}
API void squares(int32_t n, int32_t** items, size_t* count) {
    int32_t* squares = n > 0 ? copy(&n, sizeof n) : NULL;
    if (squares && !(squares = realloc(squares, (size_t) n * sizeof n))) { abort(); }
    for (int32_t i = 0; i < n; i++) { squares[i] = (i + 1) * (i + 1); }
    *items = squares;
    *count = (size_t) n;
}
API void squares_of(const int32_t* values, int32_t n, int32_t** items) {
    size_t count;
    squares(n, items, &count);
    for (int32_t i = 0; i < n; i++) { (*items)[i] = values[i] * values[i]; }
}
static char** items_of(int32_t n, int32_t extra) {
    char** items = malloc((size_t) (n + extra) * sizeof *items);
    alive++;
    for (int32_t i = 0; i < n; i++) { items[i] = item(i + 1); }
    for (int32_t i = n; i < n + extra; i++) { items[i] = NULL; }
    return items;
}
/* Fails where there are more than three, when it has made two. */
API int32_t items(int32_t n, char*** names, int32_t* count) {
    bool fails = n > 3;
    *count = fails ? 2 : n;
    *names = n == 0 ? NULL : items_of(*count, 0);
    return fails ? -1 : 0;
}
API int32_t items_counted(int32_t n, char*** names) {
    *names = n < 0 ? NULL : items_of(n, 0);
    return n;
}
API void items_terminated(int32_t n, char*** names) { *names = items_of(n, 1); }
API void items_passed(uint8_t n, char*** names) { *names = items_of(n, 0); if (n > 1) { release_block((*names)[1]); (*names)[1] = NULL; } }
API void library_items(const char* const** names, int32_t* count) {
    static const char* const all[] = { "first", "second" };
    *names = all;
    *count = 2;
}
API void table(int32_t rows, int32_t columns, double** cells) {
    *cells = malloc((size_t) (rows * columns) * sizeof **cells + 1);
    alive++;
    for (int32_t i = 0; i < rows * columns; i++) { (*cells)[i] = i / 2.0; }
}
API void visit_items(void (*visitor)(const char* text), char*** names, int32_t* count) {
    *names = items_of(2, 0);
    *count = 2;
    visitor((*names)[0]);
}
API void visit(void (*visitor)(const char* text), char** text) {
    *text = copy_text("visited");
    visitor(*text);
}
