/* Lists and items that change their owners. Each knows how often it was freed, so none ever is. */
#include "fixture.h"

#include <stdatomic.h>
#include <stdlib.h>

typedef struct { int32_t number; int32_t frees; } Item;
typedef struct { Item* items[8]; int32_t count; int32_t frees; } List;

static atomic_int frees;
static atomic_int misused;
static atomic_int waiting;
static atomic_int released;
API int32_t freed(void) { return frees; }
/* How often something was freed twice, or used when it had been freed. */
API int32_t misuses(void) { return misused; }
API void reset(void) { frees = 0; misused = 0; waiting = 0; released = 0; }

API Item* new_item(int32_t number) {
    Item* item = calloc(1, sizeof *item);
    item->number = number;
    return item;
}
static void use_item(const Item* item) { if (item && item->frees) { misused++; } }
static void use_list(const List* list) { if (list && list->frees) { misused++; } }
API void free_item(Item* item) { use_item(item); if (item) { item->frees++; frees++; } }
API int32_t number_of(const Item* item) { use_item(item); return item ? item->number : -1; }

API List* new_list(void) { return calloc(1, sizeof(List)); }
API void free_list(List* list) {
    use_list(list);
    for (int32_t i = 0; i < list->count; i++) { free_item(list->items[i]); }
    list->frees++;
    frees++;
}

/* Takes the item. */
API void add_item(List* list, Item* item) { use_list(list); use_item(item); list->items[list->count++] = item; }
/* Takes the item if its number is positive. */
API bool try_add_item(List* list, Item* item) {
    if (number_of(item) <= 0) { return false; }
    add_item(list, item);
    return true;
}
API const char* why_refused(const Item* item) { return number_of(item) < 0 ? "is negative" : "is zero"; }
/* Takes the item, which it shows first; the result is the list's length, or -1 if the item is refused. */
API int32_t show_item(List* list, Item* item, void (*show)(int32_t number)) {
    show(number_of(item));
    return try_add_item(list, item) ? list->count : -1;
}
API int32_t sum_of(const List* list) {
    use_list(list);
    int32_t sum = 0;
    for (int32_t i = 0; list && i < list->count; i++) { sum += number_of(list->items[i]); }
    return sum;
}

/* The list's own. */
API Item* first_item(const List* list) { use_list(list); return list->count ? list->items[0] : NULL; }
API bool find_item(const List* list, int32_t index, Item** item) {
    *item = index < list->count ? list->items[index] : NULL;
    return *item != NULL;
}
/* A part that the list frees, unless that was freed before. */
API Item* new_part(List* list, int32_t number) { Item* item = new_item(number); add_item(list, item); return item; }
API void free_part(Item* item) { free_item(item); }

/* The list itself, with one more item; another if the number is 0, and none if it is negative. */
API List* append(List* list, int32_t number) {
    use_list(list);
    if (number < 0) { return NULL; }
    if (list && number) { add_item(list, new_item(number)); return list; }
    List* other = new_list();
    add_item(other, new_item(number));
    if (list) { free_list(list); }
    return other;
}

/* The same; count is the length of the list. */
API List* append_counted(List* list, int32_t number, int32_t* count) {
    List* appended = append(list, number);
    *count = appended ? appended->count : 0;
    return appended;
}

/* What needs more than its address to be released. A wrong argument counts as a misuse. */
typedef struct { const List* list; int32_t number; int32_t frees; } Value;
API Value* new_value(const List* list, int32_t number) {
    use_list(list);
    Value* value = calloc(1, sizeof *value);
    value->list = list;
    value->number = number;
    return value;
}
/* Stores a value in any case; the result is whether the number is positive. */
API bool make_value(const List* list, int32_t number, Value** value) {
    *value = new_value(list, number);
    return number > 0;
}
API int32_t number_of_value(const Value* value) { return value->number; }
API void free_value(uint8_t how, const List* list, Value* value) {
    use_list(list);
    misused += how != 7 || value->list != list || value->frees++;
    frees++;
}
/* Numbers from first on, with their count in front of them. */
API int32_t* map_numbers(int32_t first, int32_t count) {
    if (count < 0) { return NULL; }
    int32_t* memory = malloc(((size_t)count + 2) * sizeof *memory);
    memory[0] = count;
    for (int32_t i = 0; i < count; i++) { memory[i + 2] = first + i; }
    return memory + 2;
}
API void unmap_numbers(int32_t* numbers, int32_t count) {
    misused += numbers[-2] != count;
    frees++;
    free(numbers - 2);
}

/* What counts references. It is never freed, so that its count can be asked; one below 0 is a misuse. */
typedef struct { int32_t number; int32_t references; } Shared;
static Shared* kept;
API Shared* new_shared(int32_t number) {
    Shared* shared = calloc(1, sizeof *shared);
    shared->number = number;
    shared->references = 1;
    return shared;
}
/* Also of one that nobody refers to any more, which is a misuse. */
API Shared* add_reference(Shared* shared) { misused += shared->references++ <= 0; return shared; }
API void drop_reference(Shared* shared) { misused += --shared->references < 0; }
API int32_t references(const Shared* shared) { return shared->references; }
/* Keeps it until another is kept, with a reference to it. */
API void keep_shared(Shared* shared) {
    if (shared) { add_reference(shared); }
    if (kept) { drop_reference(kept); }
    kept = shared;
}
/* The library's own. */
API Shared* kept_shared(void) { return kept; }
API int32_t kept_references(void) { return kept ? kept->references : 0; }
API int32_t find_kept(Shared** shared) {
    *shared = kept;
    return kept ? kept->number : 0;
}
/* What is kept takes the place of one that is passed, which is dropped; unless it is NULL. */
API void exchange_shared(Shared** shared) {
    if (kept && *shared != kept) {
        if (*shared) { drop_reference(*shared); }
        *shared = kept;
    }
}

/* Waits in a call with the item until another thread calls go_on. */
API int32_t hold_item(const Item* item) {
    waiting++;
    while (!released) { }
    use_item(item);
    return number_of(item);
}
API int32_t holding(void) { return waiting; }
API void go_on(void) { released = 1; }
