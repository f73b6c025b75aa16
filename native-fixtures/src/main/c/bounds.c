/*
 * Reads and writes all of the memory that it is told of, and no other. Whatever a script passes, these functions stay
 * inside their arguments, as long as what arrives here is what the mapping says.
 */
#include "fixture.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>

/* Volatile, so that every byte is really read and written. It keeps its value, as other threads may read it. */
static int64_t touch(void* memory, size_t size) {
    volatile uint8_t* bytes = memory;
    int64_t sum = 0;
    for (size_t i = 0; memory && i < size; i++) {
        uint8_t byte = bytes[i];
        bytes[i] = byte;
        sum += byte;
    }
    return sum;
}

#define ARRAYS(NAME, TYPE) \
    API int64_t touch_##NAME(TYPE* values, int32_t count) { return touch(values, sizeof(TYPE) * (size_t) count); } \
    API void fill_##NAME(TYPE* values, int32_t count) { \
        for (int32_t i = 0; values && i < count; i++) { values[i] = (TYPE) i; } \
    } \
    API void fill_some_##NAME(TYPE* values, size_t* count) { \
        touch(values, sizeof(TYPE) * *count); \
        *count = *count / 2; \
    }
ARRAYS(bytes, uint8_t)
ARRAYS(shorts, int16_t)
ARRAYS(ints, int32_t)
ARRAYS(longs, int64_t)
ARRAYS(floats, float)
ARRAYS(doubles, double)

/* Text: buffers are filled to their end, arguments are read to theirs. */
API void put_text(char* buffer, int32_t size) {
    if (buffer && size > 0) { memset(buffer, 'x', (size_t) size - 1); buffer[size - 1] = 0; }
}
API void put_whole(char* buffer, uint32_t size) { if (buffer) { memset(buffer, 'y', size); } }
API void put_wide(uint16_t* buffer, int32_t size) { for (int32_t i = 0; buffer && i < size; i++) { buffer[i] = 'w'; } }
API int64_t change_text(char* buffer, size_t* size) { return touch(buffer, *size); }
API int64_t text_length(const char* text) { return text ? (int64_t) strlen(text) : -1; }
API int64_t wide_length(const wchar_t* text) { return text ? (int64_t) wcslen(text) : -1; }
API int64_t text_lengths(const char* const* texts, int32_t count) {
    int64_t sum = 0;
    for (int32_t i = 0; texts && i < count; i++) { sum += text_length(texts[i]); }
    return sum;
}

typedef struct { int32_t x; double y; } Spot;
typedef struct Item {
    char name[10];
    int32_t values[5];
    Spot spot;
    Spot spots[2];
    struct Item* next;
    const char* text;
    uint32_t low : 3, high : 29;
    uint8_t flag;
} Item;
typedef union { int64_t whole; double real; char text[8]; Spot spot; } Either;

/* Where pointers lead is touched too; lists may be rings. */
static int64_t touch_item(Item* item, int depth) {
    if (!item) { return -1; }
    return touch(item, sizeof *item) + text_length(item->text) + (depth < 3 ? touch_item(item->next, depth + 1) : 0);
}
API int64_t touch_item_at(Item* item) { return touch_item(item, 0); }
API int64_t touch_items(Item* items, int32_t count) {
    int64_t sum = 0;
    for (int32_t i = 0; items && i < count; i++) { sum += touch_item(items + i, 0); }
    return sum;
}
API int64_t touch_pointers(Item** items, int32_t count) {
    int64_t sum = 0;
    for (int32_t i = 0; items && i < count; i++) { sum += touch_item(items[i], 0); }
    return sum;
}
/* Pointers in what is returned would lead to memory of the argument, which may be gone. */
API Item same_item(Item item) { touch_item(&item, 0); item.next = NULL; item.text = NULL; return item; }
API int64_t touch_either(Either* either) { return touch(either, sizeof *either); }
API Either same_either(Either either) { return either; }

/* Callbacks come between the first and the second use of the memory. */
typedef int32_t (*Step)(int32_t);
API int64_t touch_twice(int32_t* values, int32_t count, Step step) {
    int64_t sum = touch(values, sizeof *values * (size_t) count);
    if (step) { sum += step(count); }
    return sum + touch(values, sizeof *values * (size_t) count);
}
API int64_t touch_item_twice(Item* item, Step step) {
    touch_item(item, 0);
    if (step) { step(1); }
    return touch_item(item, 0);
}
typedef void (*Visit)(Item*, const int32_t*, int32_t, const char*);
API void visit(int32_t count, Visit visit) {
    int32_t values[8] = {1, 2, 3, 4, 5, 6, 7, 8};
    static Item item; /* Not on the stack: scripts may keep it. What it is made to point at may go. */
    if (visit && count >= 0 && count <= 8) { visit(&item, values, count, "visited"); touch_item(&item, 3); }
    memset(&item, 0, sizeof item);
}
typedef const char* (*Name)(int32_t);
API int64_t name_length(int32_t number, Name name) { return name ? text_length(name(number)) : -1; }

typedef struct Box { int32_t open; int32_t value; } Box;
API Box* open_box(int32_t value) { Box* box = malloc(sizeof *box); box->open = 1; box->value = value; return box; }
API int32_t look_into(Box* box) { return box ? box->value + box->open : -1; }
API void close_box(Box* box) { if (box) { box->open = 0; free(box); } }

API int32_t counter;
API int64_t add(int8_t a, uint16_t b, int64_t c, size_t d, double e, float f, uint8_t g) {
    return a + b + (c & 0xff) + (int64_t) (d & 0xff) + (e > 0) + (f > 0) + g;
}
