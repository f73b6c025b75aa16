/* Calls that give what has to be released, and then fail. */
#include "fixture.h"
#include "errorcode.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

typedef struct { int32_t number; } Door;
typedef void (*Step)(void);

/* Whatever was given and has not been released. */
static int32_t alive;
API int32_t alive_count(void) { return alive; }
static void* give(size_t size) { alive++; return calloc(1, size); }
/* It leaves an error code of its own. */
API void release_memory(void* memory) { alive--; free(memory); SET_ERROR(99); }

API Door* door_open(int32_t number) {
    Door* door = give(sizeof *door);
    door->number = number;
    return door;
}
API void door_close(Door* door) { release_memory(door); }
API int32_t door_number(const Door* door) { return door->number; }

API int32_t store_door(int32_t result, Step step, Door** door) {
    *door = door_open(1);
    if (step) { step(); }
    SET_ERROR(7);
    return result;
}
/* The door that is passed is closed, and another is in its place. */
API int32_t replace_door(int32_t result, Step step, Door** door) {
    /* Opened first, so that it is not at the address of the old one, where it would look the same. */
    Door* old = *door;
    *door = door_open(2);
    door_close(old);
    if (step) { step(); }
    return result;
}
API Door* return_door(Step step, int32_t* number) {
    if (step) { step(); }
    *number = 3;
    return door_open(3);
}
API char* return_text(Step step) {
    char* text = give(5);
    strcpy(text, "text");
    if (step) { step(); }
    SET_ERROR(8);
    return text;
}
/* As many numbers as it says, which may be too few. */
API int32_t* return_numbers(int32_t says, int32_t* count, Door** door) {
    *count = says;
    *door = door_open(4);
    return give(4 * sizeof(int32_t));
}
API int32_t write_all(Step step, int32_t* number, bool* flag, Door* door) {
    *number = 42;
    *flag = !*flag;
    door->number = 42;
    if (step) { step(); }
    return 0;
}

/* The same with dots: steps that run when all is given. */
static void run(int32_t count, va_list steps) {
    for (int32_t i = 0; i < count; i++) { va_arg(steps, Step)(); }
}
API Door* return_door_after(Door** other, int32_t count, ...) {
    va_list steps;
    va_start(steps, count);
    Door* door = door_open(6);
    *other = door_open(7);
    run(count, steps);
    va_end(steps);
    return door;
}
API char* return_text_after(int32_t count, ...) {
    va_list steps;
    va_start(steps, count);
    char* text = return_text(NULL);
    run(count, steps);
    va_end(steps);
    return text;
}

/* The same through a function pointer. */
static Door* make_door(Step step) {
    Door* door = door_open(5);
    if (step) { step(); }
    return door;
}
API Door* (*door_maker(void))(Step step) { return make_door; }
