/* What callbacks are given by address and may replace, arrays that they return, and arrays of them. */
#include "fixture.h"
#include "exchange.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#ifdef _WIN32
    #define WIN32_LEAN_AND_MEAN
    #include <windows.h>
#else
    #include <pthread.h>
#endif

/* Text buffers. */
static char text[16];
API const char* edit(void (*function)(char* text, int32_t size)) {
    strcpy(text, "start");
    function(text, sizeof text);
    return text;
}
API const char* replace(void (*function)(char* text)) {
    strcpy(text, "start");
    function(text);
    return text;
}
static void to_upper(char* text) {
    for (; *text; text++) { *text = (char) (*text >= 'a' && *text <= 'z' ? *text - 32 : *text); }
}
API void (*upper(void))(char*) { return to_upper; }
static void to_upper_within(char* text, int32_t size) {
    if (size > 0) { to_upper(text); }
}
API void (*upper_within(void))(char*, int32_t) { return to_upper_within; }
API const char* fill(void (*function)(char* text, size_t* size)) {
    memset(text, '?', sizeof text);
    size_t size = 8;
    function(text, &size);
    text[size] = 0;
    return text;
}
static wchar_t wide[8];
API const wchar_t* fill_wide(void (*function)(wchar_t* text, int32_t size)) {
    function(wide, 8);
    return wide;
}
API int32_t fill_none(void (*function)(char* text, size_t* size)) {
    function(0, 0);
    return 1;
}

/* Handles. */
typedef struct { int32_t number; } Gate;
static int32_t open;
API Gate* gate_open(int32_t number) {
    Gate* gate = malloc(sizeof *gate);
    gate->number = number;
    open++;
    return gate;
}
API void gate_close(Gate* gate) { free(gate); open--; }
API int32_t gates_open(void) { return open; }
static int32_t number(const Gate* gate) { return gate ? gate->number : -1; }
API int32_t replace_gate(Gate* gate, void (*function)(Gate** gate)) {
    function(&gate);
    return number(gate);
}
API int32_t supply_gate(void (*function)(Gate** gate)) {
    Gate* gate = (Gate*) 16;
    function(&gate);
    return number(gate);
}
API int32_t count_gates(Gate* a, Gate* b, int32_t (*function)(Gate** gates, int32_t count)) {
    Gate* gates[3] = { a, 0, b };
    return function(gates, 3);
}

/* Pointers to structures. */
static Labelled items[3];
static Labelled* pointers[3];
API void reset_items(void) {
    static char* names[3] = { "one", "two", "three" };
    for (int i = 0; i < 3; i++) {
        items[i] = (Labelled) { names[i], i + 1 };
        pointers[i] = &items[i];
    }
}
API const char* follow(void (*function)(Labelled** item)) {
    function(&pointers[0]);
    return pointers[0] ? pointers[0]->name : 0;
}
API int32_t rearrange(void (*function)(Labelled** items, int32_t count)) {
    function(pointers, 3);
    int32_t sum = 0;
    for (int i = 0; i < 3; i++) sum = sum * 10 + (pointers[i] ? pointers[i]->id : 0);
    return sum;
}
API const char* visit(void (*function)(Labelled* item)) {
    function(&items[0]);
    return items[0].name;
}
API const char* visit_all(void (*function)(Labelled* items, int32_t count), int32_t which) {
    function(items, 3);
    return items[which].name;
}
API const char* name_of(int32_t which) { return items[which].name; }
API bool is_where_it_was(int32_t which) {
    static const char* const names[3] = { "one", "two", "three" };
    return !strcmp(items[which].name, names[which]) && (const void*) pointers[which] == (const void*) &items[which];
}

/* Arrays of text. */
static const char* names[3];
static const char* joined(void) {
    static char all[64];
    *all = 0;
    for (int i = 0; i < 3; i++) strcat(strcat(all, names[i] ? names[i] : "-"), i < 2 ? " " : "");
    return all;
}
API const char* rename_all(void (*function)(const char** names, int32_t count)) {
    names[0] = "ann";
    names[1] = "bob";
    names[2] = 0;
    function(names, 3);
    return joined();
}
API const char* name_all(void (*function)(const char** names, int32_t count)) {
    for (int i = 0; i < 3; i++) names[i] = (const char*) 16;
    function(names, 3);
    return joined();
}
API const char* rename_again(void (*function)(const char** names, int32_t count)) {
    function(names, 3);
    return joined();
}
API const char* rename_and_give(const char* const* (*function)(const char** result, int32_t count)) {
    static char both[64];
    const char* const* given = function(names, 3);
    return strcat(strcat(strcpy(both, names[0]), " "), given ? given[1] : "-");
}
API const char* names_now(void) { return joined(); }

/* Functions. */
typedef int32_t (*Binary)(int32_t, int32_t);
static int32_t count_present(const Binary* all, int32_t count) {
    int32_t present = 0;
    for (int32_t i = 0; i < count; i++) { present += all[i] != NULL; }
    return present;
}
API int32_t (*present_counter(void))(const Binary*, int32_t) { return count_present; }
static int32_t add(int32_t a, int32_t b) { return a + b; }
static int32_t multiply(int32_t a, int32_t b) { return a * b; }
static Binary functions[3];
API int32_t apply_all(const Binary* all, int32_t count, int32_t a, int32_t b) {
    int32_t result = 0;
    for (int i = 0; i < count; i++) result = result * 100 + (all[i] ? all[i](a, b) : 0);
    return result;
}
API void rotate(Binary* all, int32_t count) {
    Binary first = all[0];
    memmove(all, all + 1, (size_t) (count - 1) * sizeof *all);
    all[count - 1] = first;
}
API void operations(Binary* all, int32_t count) {
    for (int i = 0; i < count; i++) all[i] = i == 0 ? add : i == 1 ? multiply : 0;
}
API const Binary* all_operations(int32_t* count) {
    static const Binary all[2] = { add, multiply };
    *count = 2;
    return all;
}
API void next_operation(Binary* function) { *function = *function == add ? multiply : add; }
API void leave_operation(Binary* function) { (void) function; }
API void first_operation(Binary* function) { *function = add; }
API int32_t choose(void (*function)(Binary* chosen), int32_t a, int32_t b) {
    functions[0] = add;
    function(functions);
    return functions[0] ? functions[0](a, b) : -1;
}
API int32_t choose_all(void (*function)(Binary* all, int32_t count), int32_t a, int32_t b) {
    functions[0] = functions[1] = add;
    functions[2] = 0;
    function(functions, 3);
    return apply_all(functions, 3, a, b);
}
API int32_t apply_chosen(int32_t a, int32_t b) { return apply_all(functions, 3, a, b); }
API int32_t apply_in(int32_t (*function)(const Binary* all, int32_t count)) {
    const Binary all[3] = { add, 0, multiply };
    return function(all, 3);
}
static Binary kept[2];
API void keep_all(const Binary* all, int32_t count) {
    for (int i = 0; i < 2; i++) kept[i] = i < count ? all[i] : 0;
}
API int32_t apply_kept(int32_t a, int32_t b) { return apply_all(kept, 2, a, b); }
API Binary hook;
Binary hook;
API int32_t run_hook(int32_t a, int32_t b) { return hook ? hook(a, b) : -1; }

/* Arrays whose length the callback may change. */
API int32_t read_bytes(void (*function)(uint8_t* bytes, size_t* length)) {
    uint8_t bytes[8] = { 0 };
    size_t length = sizeof bytes;
    function(bytes, &length);
    int32_t sum = 0;
    for (size_t i = 0; i < length; i++) sum += bytes[i];
    return sum * 10 + (int32_t) length;
}

/* Arrays that are returned. */
API int32_t sum_ints(const int32_t* (*function)(int32_t count), int32_t count) {
    const int32_t* array = function(count);
    int32_t sum = 0;
    for (int i = 0; array && i < count; i++) sum += array[i];
    return array ? sum : -1;
}
API double sum_doubles(const double* (*function)(int32_t* count)) {
    int32_t count = 9;
    const double* array = function(&count);
    double sum = 0;
    for (int i = 0; array && i < count; i++) sum += array[i];
    return sum;
}
API int32_t sum_pair(const bool* (*flags)(void), const long* (*longs)(void)) {
    const bool* two = flags();
    const long* pair = longs();
    if (!two || !pair) { return -1; }
    return two[0] * 1000 + two[1] * 100 + (int32_t) (pair[0] + pair[1]);
}
API const char* second_name(const char* const* (*function)(void)) {
    const char* const* two = function();
    return two ? two[1] : 0;
}
API int32_t sum_items(const Labelled* (*function)(void)) {
    const Labelled* two = function();
    return !two ? -1 : two[0].id + two[1].id * 10 + (int32_t) strlen(two[1].name) * 100;
}
API int32_t sum_pointers(Labelled* const* (*function)(void)) {
    Labelled* const* two = function();
    return !two ? -1 : two[0]->id + (two[1] ? 10 : 0);
}
API int32_t apply_given(const Binary* (*function)(void), int32_t a, int32_t b) {
    const Binary* both = function();
    return both ? apply_all(both, 2, a, b) : -1;
}
API int32_t text_length(const char* (*function)(void)) {
    const char* returned = function();
    return returned ? (int32_t) strlen(returned) : -1;
}
API int32_t first_int(const int32_t* (*function)(void)) {
    const int32_t* returned = function();
    return returned ? returned[0] : -1;
}

/* Types there and back that callbacks.c has not. */
API int32_t call_mood(int32_t (*function)(int32_t mood), int32_t mood) { return function(mood); }
API Gate* call_gate(Gate* (*function)(Gate* gate), Gate* gate) { return function(gate); }
API Either call_either(Either (*function)(Either either), Either either) { return function(either); }
API const uint16_t* call_utf16(const uint16_t* (*function)(const uint16_t* text), const uint16_t* text) { return function(text); }
API const char* call_latin1(const char* (*function)(const char* text), const char* text) { return function(text); }
API int32_t call_pointer_to(void (*function)(int32_t* at), int32_t value) {
    function(&value);
    return value;
}

/* What is passed by value points at what is soon gone. */
typedef void (*Seen)(Labelled item);
#ifdef _WIN32
static DWORD WINAPI show(void* function) {
#else
static void* show(void* function) {
#endif
    char name[8] = "passing";
    ((Seen) function)((Labelled) { name, 1 });
    memset(name, 'x', 7);
    return 0;
}
API void show_on_thread(Seen function) {
#ifdef _WIN32
    CloseHandle(CreateThread(0, 0, show, (void*) function, 0, 0));
#else
    pthread_t thread;
    if (!pthread_create(&thread, 0, show, (void*) function)) pthread_detach(thread);
#endif
}
