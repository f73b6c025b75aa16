/* Event loops, with a thread of their own and on the thread of who calls. */
#ifndef _WIN32
    #define _POSIX_C_SOURCE 200809L
#endif
#include "fixture.h"

#include <stdlib.h>

#ifdef _WIN32
    #define WIN32_LEAN_AND_MEAN
    #include <windows.h>
typedef CRITICAL_SECTION Lock;
typedef CONDITION_VARIABLE Condition;
typedef HANDLE Thread;
    #define LOCK_INIT(lock) InitializeCriticalSection(lock)
    #define LOCK(lock) EnterCriticalSection(lock)
    #define UNLOCK(lock) LeaveCriticalSection(lock)
    #define CONDITION_INIT(condition) InitializeConditionVariable(condition)
    #define WAIT(condition, lock) SleepConditionVariableCS(condition, lock, INFINITE)
    #define WAKE(condition) WakeAllConditionVariable(condition)
    #define THREAD_RESULT DWORD WINAPI
    #define START(thread, function, argument) (*(thread) = CreateThread(0, 0, function, argument, 0, 0))
    #define JOIN(thread) (WaitForSingleObject(thread, INFINITE), CloseHandle(thread))
#else
    #include <pthread.h>
    #include <time.h>
typedef pthread_mutex_t Lock;
typedef pthread_cond_t Condition;
typedef pthread_t Thread;
    #define LOCK_INIT(lock) pthread_mutex_init(lock, 0)
    #define LOCK(lock) pthread_mutex_lock(lock)
    #define UNLOCK(lock) pthread_mutex_unlock(lock)
    #define CONDITION_INIT(condition) pthread_cond_init(condition, 0)
    #define WAIT(condition, lock) pthread_cond_wait(condition, lock)
    #define WAKE(condition) pthread_cond_broadcast(condition)
    #define THREAD_RESULT void*
    #define START(thread, function, argument) pthread_create(thread, 0, function, argument)
    #define JOIN(thread) pthread_join(thread, 0)
#endif

typedef void (*Task)(int32_t value);
typedef int32_t (*Question)(int32_t value);

/* A task, or a question with the place of its answer. */
typedef struct Event {
    Task task;
    Question question;
    int32_t value;
    int32_t* answer;
    bool* answered;
    struct Event* next;
} Event;

typedef struct {
    Lock lock;
    Condition changed;
    Thread thread;
    Event *first, *last;
    bool stopping;
} Loop;

static Event* next_event(Loop* loop) {
    LOCK(&loop->lock);
    while (!loop->first && !loop->stopping) WAIT(&loop->changed, &loop->lock);
    Event* event = loop->first;
    if (event && !(loop->first = event->next)) loop->last = 0;
    UNLOCK(&loop->lock);
    return event;
}

static THREAD_RESULT run(void* argument) {
    Loop* loop = argument;
    for (Event* event; (event = next_event(loop)); free(event)) {
        if (event->task) {
            event->task(event->value);
            continue;
        }
        int32_t answer = event->question(event->value);
        LOCK(&loop->lock);
        *event->answer = answer;
        if (event->answered) *event->answered = true;
        WAKE(&loop->changed);
        UNLOCK(&loop->lock);
    }
    return 0;
}

static void add(Loop* loop, Event added) {
    Event* event = malloc(sizeof *event);
    *event = added;
    LOCK(&loop->lock);
    if (loop->last) loop->last->next = event;
    else loop->first = event;
    loop->last = event;
    WAKE(&loop->changed);
    UNLOCK(&loop->lock);
}

API Loop* loop_start(void) {
    Loop* loop = calloc(1, sizeof *loop);
    LOCK_INIT(&loop->lock);
    CONDITION_INIT(&loop->changed);
    START(&loop->thread, run, loop);
    return loop;
}

API void loop_post(Loop* loop, Task task, int32_t value) { add(loop, (Event) { .task = task, .value = value }); }

/* Waits for the answer. */
API int32_t loop_ask(Loop* loop, Question question, int32_t value) {
    int32_t answer = 0;
    bool answered = false;
    add(loop, (Event) { .question = question, .value = value, .answer = &answer, .answered = &answered });
    LOCK(&loop->lock);
    while (!answered) WAIT(&loop->changed, &loop->lock);
    UNLOCK(&loop->lock);
    return answer;
}

/* Does not wait. */
static int32_t last_answer;
API void loop_ask_later(Loop* loop, Question question, int32_t value) {
    add(loop, (Event) { .question = question, .value = value, .answer = &last_answer });
}
API int32_t loop_answer(void) { return last_answer; }

/* Runs on the calling thread until told to quit, for at most a thousand turns, and gives the sum of what the steps
   gave. Before the late turn, if there is one, it sleeps for more than a second. */
static volatile bool quitting;
API void loop_quit(void) { quitting = true; }
API int32_t loop_run(int32_t (*step)(int32_t turn), int32_t late) {
    int32_t sum = 0;
    quitting = false;
    for (int32_t turn = 0; turn < 1000 && !quitting; turn++) {
        if (turn && turn == late) {
#ifdef _WIN32
            Sleep(1010);
#else
            nanosleep(&(struct timespec) { 1, 10000000 }, 0);
#endif
        }
        sum += step(turn);
    }
    return sum;
}

/* Ends the loop's thread when all is done that was posted, and waits for that. */
API void loop_stop(Loop* loop) {
    LOCK(&loop->lock);
    loop->stopping = true;
    WAKE(&loop->changed);
    UNLOCK(&loop->lock);
    JOIN(loop->thread);
    free(loop);
}
