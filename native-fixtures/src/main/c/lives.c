/* The data that callbacks get, and how long native code keeps callbacks. */
#include "fixture.h"

#include <stdlib.h>
#include <string.h>

#ifdef _WIN32
    #define WIN32_LEAN_AND_MEAN
    #include <windows.h>
typedef HANDLE Thread;
    #define THREAD_RESULT DWORD WINAPI
    #define START(thread, function, argument) (*(thread) = CreateThread(0, 0, function, argument, 0, 0))
    #define JOIN(thread) (WaitForSingleObject(thread, INFINITE), CloseHandle(thread))
#else
    #include <pthread.h>
typedef pthread_t Thread;
    #define THREAD_RESULT void*
    #define START(thread, function, argument) pthread_create(thread, 0, function, argument)
    #define JOIN(thread) pthread_join(thread, 0)
#endif

typedef int32_t (*Visit)(int32_t value, void* data);
typedef int32_t (*VisitFirst)(void* data, const char* text, int32_t value, void* more);

/* Data: ekkogen passes NULL. */
API int32_t visit_with(Visit visit, void* data, int32_t value) { return visit(value, data) + (data ? 1000 : 0); }

API int32_t visit_first(void* data, VisitFirst visit, int32_t value) {
    int32_t more;
    return visit(data, "text", value, &more) + (data ? 1000 : 0);
}

static int32_t twice(int32_t value, void* data) { return data ? -1 : 2 * value; }
API Visit doubler(void) { return twice; }

static int32_t sum(void* data, const char* text, int32_t value, void* more) {
    return (data || more ? 1000 : 0) + value + text[0];
}
API VisitFirst summing(void) { return sum; }

/* Destroy notifies. A slot keeps a callback until another takes its place. */
enum { SLOTS = 8 };
typedef void (*Destroy)(void* data);
typedef void (*DestroyBoth)(int32_t reason, void* data, void* closure);
typedef struct {
    Visit visit;
    void* data;
    Destroy destroy;
} Slot;
static Slot slots[SLOTS];

/* How a call to install ends. */
enum { KEPT, FAILED_AND_DESTROYED, FAILED, DESTROYED, CALLED_FIRST, DESTROYED_LATE };

static void replace(int32_t slot, Slot next) {
    Slot last = slots[slot];
    slots[slot] = next;
    if (last.destroy) last.destroy(last.data);
}

static Slot late;

API int32_t install(int32_t slot, Visit visit, void* data, Destroy destroy, int32_t outcome) {
    switch (outcome) {
        case CALLED_FIRST: visit(slot, data); break;
        case FAILED: return outcome;
        case DESTROYED_LATE: late = (Slot) {visit, data, destroy}; return outcome;
        case FAILED_AND_DESTROYED:
        case DESTROYED: if (destroy) destroy(data); return outcome == DESTROYED ? 0 : outcome;
    }
    replace(slot, (Slot) {visit, data, destroy});
    return 0;
}

API void remove_slot(int32_t slot) { replace(slot, (Slot) {0, 0, 0}); }
API void destroy_late(void) { late.destroy(late.data); }

/* Without a callback there is nothing to destroy. */
API bool has_destroy(int32_t slot) { return slots[slot].destroy || slots[slot].data; }
API int32_t run(int32_t slot, int32_t value) { return slots[slot].visit ? slots[slot].visit(value, slots[slot].data) : -1; }

/* Two callbacks share one data. */
static Visit first, second;
static void* both_data;
static DestroyBoth destroy_both;
API void install_both(Visit one, Visit two, DestroyBoth destroy, void* data) {
    if (destroy_both) destroy_both(3, both_data, (void*) (uintptr_t) 5);
    first = one;
    second = two;
    both_data = data;
    destroy_both = destroy;
}
API int32_t run_both(int32_t value) { return first(value, both_data) * 100 + second(value, both_data); }

static THREAD_RESULT remove_on_thread(void* slot) {
    remove_slot((int32_t) (intptr_t) slot);
    return 0;
}
API void remove_elsewhere(int32_t slot) {
    Thread thread;
    START(&thread, remove_on_thread, (void*) (intptr_t) slot);
    JOIN(thread);
}

/* Callbacks that are called once. */
static Visit asked[SLOTS];
API int32_t ask(int32_t slot, Visit visit, void* data, int32_t outcome) {
    switch (outcome) {
        case CALLED_FIRST: return visit(slot, data) < 0;
        case FAILED: return outcome;
    }
    asked[slot] = visit;
    return 0;
}
API int32_t answer(int32_t slot, int32_t value) {
    Visit visit = asked[slot];
    asked[slot] = 0;
    return visit ? visit(value, 0) : -1;
}

/* What is called first may throw. */
API int32_t answer_after(Visit first_one, int32_t slot, int32_t value) { return first_one(value, 0) + answer(slot, value); }

static THREAD_RESULT answer_on_thread(void* slot) {
    answer((int32_t) (intptr_t) slot, 7);
    return 0;
}
API void answer_elsewhere(int32_t slot) {
    Thread thread;
    START(&thread, answer_on_thread, (void*) (intptr_t) slot);
    JOIN(thread);
}

/* Callbacks that are kept until what they listen to is closed, and are called once more then. */
typedef struct {
    Visit listeners[SLOTS];
    int32_t count;
} Emitter;
API Emitter* emitter_open(void) { return calloc(1, sizeof(Emitter)); }
API int32_t emitter_listen(Emitter* emitter, Visit visit, void* data, int32_t outcome) {
    (void) data;
    if (outcome == FAILED) return outcome;
    emitter->listeners[emitter->count++ % SLOTS] = visit;
    return 0;
}
API Emitter* emitter_open_with(Visit visit, void* data, int32_t outcome) {
    if (outcome == FAILED) return 0;
    Emitter* emitter = emitter_open();
    emitter_listen(emitter, visit, data, outcome);
    if (outcome == CALLED_FIRST) visit(1, data);
    return emitter;
}
API int32_t emitter_fire(Emitter* emitter, int32_t value) {
    int32_t all = 0;
    for (int32_t i = 0; i < emitter->count && i < SLOTS; i++) {
        if (emitter->listeners[i]) all += emitter->listeners[i](value, 0);
    }
    return all;
}

/* Callbacks that are kept until others with the same key replace them; the old ones are called once more. */
typedef struct {
    const Emitter* emitter;
    char name[16];
    uint32_t level;
    Visit visit;
} Hook;
static Hook hooks[SLOTS];

static Hook* hook(const Emitter* emitter, const char* name, uint32_t level) {
    Hook* unused = 0;
    for (Hook* it = hooks; it < hooks + SLOTS; it++) {
        if (it->visit && it->emitter == emitter && it->level == level && !strcmp(it->name, name)) return it;
        if (!it->visit) unused = it;
    }
    if (unused) *unused = (Hook) {emitter, "", level, 0}, strncpy(unused->name, name, sizeof unused->name - 1);
    return unused;
}

API int32_t set_hook(Emitter* emitter, const char* name, uint32_t level, Visit visit, void* data, int32_t outcome) {
    Hook* it = hook(emitter, name, level);
    if (outcome == FAILED || !it) return FAILED;
    if (outcome == CALLED_FIRST) visit(level, data);
    Visit last = it->visit;
    it->visit = visit;
    if (last) last(-1, data);
    return 0;
}
API int32_t run_hook(const Emitter* emitter, const char* name, uint32_t level, int32_t value) {
    Hook* it = hook(emitter, name, level);
    return it && it->visit ? it->visit(value, 0) : -1;
}

static Visit fallback;
API Visit set_fallback(Visit visit) {
    Visit last = fallback;
    fallback = visit;
    return last;
}
API int32_t run_fallback(int32_t value) { return fallback ? fallback(value, 0) : -1; }

API int32_t emitter_close(Emitter* emitter) {
    int32_t all = emitter_fire(emitter, -1);
    for (Hook* it = hooks; it < hooks + SLOTS; it++) {
        if (it->emitter == emitter) it->visit = 0;
    }
    free(emitter);
    return all;
}
