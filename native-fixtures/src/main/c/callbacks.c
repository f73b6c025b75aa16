/* Functions that call what they are passed. */
#include "fixture.h"
#include "errorcode.h"
#include "callbacks.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#ifdef _WIN32
    #define WIN32_LEAN_AND_MEAN
    #include <windows.h>
#else
    #include <pthread.h>
#endif

/* Every type, there and back. */
#define CALL(name, type) API type call_##name(type (*function)(type), type value) { return function(value); }
CALL(bool, int32_t)
CALL(bool8, bool)
CALL(sbyte, int8_t)
CALL(byte, uint8_t)
CALL(short, int16_t)
CALL(ushort, uint16_t)
CALL(int, int32_t)
CALL(uint, uint32_t)
CALL(long, int64_t)
CALL(ulong, uint64_t)
CALL(char, char)
CALL(wchar, wchar_t)
CALL(char16, char16_t)
CALL(clong, long)
CALL(culong, unsigned long)
CALL(size, size_t)
CALL(float, float)
CALL(double, double)
CALL(pointer, void*)
CALL(string, const char*)
CALL(wstring, const wchar_t*)
CALL(spot, Spot)
CALL(wide, Wide)
CALL(small, Small)
CALL(spot_at, Spot*)

API double call_many(
    double (*function)(int8_t, double, int64_t, float, int32_t, double, uint16_t, int64_t, double, uint8_t, float, int32_t)) {
    return function(-1, 2.5, -3, 4.5f, -5, 6.5, 65535, -8, 9.5, 255, 11.5f, 12);
}
API int32_t call_twice(int32_t (*function)(int32_t), int32_t value) { return function(function(value)); }
API int32_t call_times(int32_t (*function)(int32_t), int32_t count) {
    int32_t sum = 0;
    for (int32_t i = 0; i < count; i++) sum += function(i);
    return sum;
}
API void call_nothing(void (*function)(void)) { function(); }
API void call_references(void (*function)(int32_t* count, double* value, Spot* spot, int32_t* none)) {
    int32_t count = 1;
    double value = 2;
    static const Spot constant = { 3, 4 };
    function(&count, &value, (Spot*) &constant, 0);
}
static int32_t left_count;
static double left_value;
static Spot left_spot;
API void call_changing(void (*function)(int32_t* count, double* value, Spot* spot, int32_t* none)) {
    left_count = 1;
    left_value = 2;
    left_spot = (Spot) { 3, 4 };
    function(&left_count, &left_value, &left_spot, 0);
}
API double changed(void) { return left_count * 1000 + left_value * 100 + left_spot.x * 10 + left_spot.y; }

API int64_t call_widths(void (*function)(size_t* size, long* number, wchar_t* letter, bool* flag, bool* none)) {
    size_t size = 3;
    long number = -4;
    wchar_t letter = 'a';
    bool flag = true;
    function(&size, &number, &letter, &flag, 0);
    return (int64_t) size * 1000000 + number * 10000 + letter * 10 + flag;
}
API double call_arrays(void (*function)(int32_t* ints, double* doubles, bool* flags, long* longs, Spot* spots, int32_t count)) {
    int32_t ints[3] = { 1, 2, 3 };
    double doubles[3] = { 0.5, 1.5, 2.5 };
    bool flags[3] = { true, false, true };
    long longs[3] = { 10, 20, 30 };
    Spot spots[3] = { { 1, 2 }, { 3, 4 }, { 5, 6 } };
    function(ints, doubles, flags, longs, spots, 3);
    double sum = 0;
    for (int i = 0; i < 3; i++) sum += ints[i] + doubles[i] + 100 * flags[i] + longs[i] + spots[i].x + spots[i].y;
    function(0, 0, 0, 0, 0, 0);
    return sum;
}
API double call_filling(void (*function)(Spot* spot, int32_t* numbers, int32_t count)) {
    Spot spot = { 7, 7 };
    int32_t numbers[2] = { 7, 7 };
    function(&spot, numbers, 2);
    return spot.x + spot.y + numbers[0] + numbers[1];
}

/* Changes what it has passed to a callback, meanwhile. */
static Spot counted;
API void tick(void) { counted.x++; }
API double visit_counted(void (*function)(Spot* spot, Spot* same)) {
    counted = (Spot) { 0, 0 };
    function(&counted, &counted);
    return counted.x * 100 + counted.y;
}

/* Order: as qsort. */
API void sort_numbers(int32_t* numbers, int32_t count, int (*order)(const void*, const void*)) {
    qsort(numbers, (size_t) count, sizeof *numbers, order);
}

/* Function pointers of native code. */
typedef int32_t (*Binary)(int32_t, int32_t);
static int32_t add(int32_t a, int32_t b) { return a + b; }
static int32_t multiply(int32_t a, int32_t b) { return a * b; }
API Binary operation(const char* name) {
    return !strcmp(name, "add") ? add : !strcmp(name, "multiply") ? multiply : 0;
}
API Binary same(Binary function) { return function; }
API int32_t apply(Binary function, int32_t a, int32_t b) { return function ? function(a, b) : -1; }
API int32_t apply_inner(int32_t (*outer)(Binary inner, int32_t value), int32_t value) { return outer(multiply, value); }
API int32_t apply_given(Binary (*choose)(int32_t which), int32_t which, int32_t a, int32_t b) {
    Binary function = choose(which);
    return function ? function(a, b) : -1;
}

API int32_t hooks_run(const Hooks* hooks, int32_t value) {
    int32_t result = hooks->first ? hooks->first(hooks->seed, value) : value;
    for (int i = 0; i < 2; i++) if (hooks->rest[i]) result = hooks->rest[i](result, value);
    return result;
}
API void hooks_fill(Hooks* hooks) { *hooks = (Hooks) { 1, add, { multiply, 0 }, 0 }; }
API Hooks hooks_turned(Hooks hooks) {
    Binary first = hooks.first;
    hooks.first = hooks.rest[0];
    hooks.rest[0] = first;
    return hooks;
}

/* What native code keeps. */
typedef int32_t (*Listener)(int32_t event, void* user);
static Listener listener;
static void* listeners_user;
API void listen(Listener function, void* user) { listener = function; listeners_user = user; }
API int32_t fire(int32_t event) { return listener ? listener(event, listeners_user) : -1; }
static const char* (*namer)(int32_t);
API void name_by(const char* (*function)(int32_t)) { namer = function; }
API int32_t name_length(int32_t number) { return (int32_t) strlen(namer(number)); }

/* What runs at the end, the last first, as atexit's. Gives how many there were. */
static struct { void (*function)(void* user); void* user; } exit_hooks[16];
static int32_t exit_hook_count;
API bool hook_at_exit(void (*function)(void* user), void* user) {
    if (exit_hook_count == 16) return false;
    exit_hooks[exit_hook_count].function = function;
    exit_hooks[exit_hook_count++].user = user;
    return true;
}
API int32_t run_exit_hooks(void) {
    int32_t count = exit_hook_count;
    while (exit_hook_count) {
        exit_hook_count--;
        exit_hooks[exit_hook_count].function(exit_hooks[exit_hook_count].user);
    }
    return count;
}

API int32_t error_after(void (*function)(void)) {
    SET_ERROR(5);
    function();
    SET_ERROR(7);
    return -1;
}

/* A handle whose close function calls back. */
typedef struct { void (*closing)(void); } Watched;
static int32_t watched_closed;
API Watched* open_watched(void (*closing)(void)) {
    Watched* watched = malloc(sizeof *watched);
    if (watched) watched->closing = closing;
    return watched;
}
API void close_watched(Watched* watched) {
    watched->closing();
    watched_closed++;
    free(watched);
}
API int32_t closed_watched(void) { return watched_closed; }

/* Threads of native code. */
typedef struct { int32_t event, times, result; } Task;
#ifdef _WIN32
static DWORD WINAPI run(void* argument) {
#else
static void* run(void* argument) {
#endif
    Task* task = argument;
    for (int32_t i = 0; i < task->times; i++) task->result += fire(task->event);
    return 0;
}
API int32_t fire_on_thread(int32_t event, int32_t times) {
    Task task = { event, times, 0 };
#ifdef _WIN32
    HANDLE thread = CreateThread(0, 0, run, &task, 0, 0);
    WaitForSingleObject(thread, INFINITE);
    CloseHandle(thread);
#else
    pthread_t thread;
    if (pthread_create(&thread, 0, run, &task)) return -1;
    pthread_join(thread, 0);
#endif
    return task.result;
}

/* An event loop with a thread of its own. */
typedef void (*Notice)(int32_t event);
typedef struct { Notice notice; int32_t times; } Notices;
#ifdef _WIN32
static DWORD WINAPI notices(void* argument) {
#else
static void* notices(void* argument) {
#endif
    Notices* notices = argument;
    for (int32_t i = 0; i < notices->times; i++) notices->notice(i);
    free(notices);
    return 0;
}
API void notify_on_thread(Notice notice, int32_t times) {
    Notices* task = malloc(sizeof *task);
    *task = (Notices) { notice, times };
#ifdef _WIN32
    CloseHandle(CreateThread(0, 0, notices, task, 0, 0));
#else
    pthread_t thread;
    if (!pthread_create(&thread, 0, notices, task)) pthread_detach(thread);
#endif
}

/* Pointers to const that callbacks get. What they lead to is gone afterwards. */
typedef void (*See)(const Spot* spot);
API void show_spot(See see, int32_t is_null) {
    Spot spot = { 1, 2 };
    see(is_null ? NULL : &spot);
    spot = (Spot) { 0, 0 };
}
#ifdef _WIN32
static DWORD WINAPI show(void* argument) {
#else
static void* show(void* argument) {
#endif
    show_spot(*(See*) argument, 0);
    return 0;
}
API void show_spot_on_thread(See see) {
#ifdef _WIN32
    HANDLE thread = CreateThread(0, 0, show, &see, 0, 0);
    WaitForSingleObject(thread, INFINITE);
    CloseHandle(thread);
#else
    pthread_t thread;
    if (!pthread_create(&thread, 0, show, &see)) pthread_join(thread, 0);
#endif
}
/* As Fortran calls: everything by its address. NULL is passed for a negative n. */
API double call_sum(double (*sum)(const int32_t* n, const double* values, const _Bool* negate), int32_t n) {
    const double values[] = { 0.5, 1.5, 2.5 };
    const _Bool negate = n == 2;
    return sum(n < 0 ? NULL : &n, values, &negate);
}

/* Structures by the first of them. */
API double spots_sum(const Spot* spots, int32_t count) {
    double sum = 0;
    for (int32_t i = 0; i < count; i++) sum += spots[i].x + spots[i].y;
    return sum;
}
API double spots_visit(void (*visit)(Spot* first, int32_t count), int32_t count) {
    Spot spots[8] = { { 1, 0 }, { 2, 0 }, { 3, 0 }, { 4, 0 } };
    visit(spots, count);
    return spots_sum(spots, 8);
}
API double spots_from(Spot* (*source)(void), int32_t count) { return spots_sum(source(), count); }
