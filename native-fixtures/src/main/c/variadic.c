/* What libraries do with dots: options of many types, pointers that are written to, wide formats. */
#include "fixture.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

struct Spot {
    int32_t x;
    double y;
};

typedef int32_t (*Notice)(const char* title, void* user, int32_t n);

/* Options as libcurl has them: what they are set to is kept, text as a copy. */
struct Session {
    long limit;
    char title[64];
    void* user;
    Notice notice;
};

enum Option { LIMIT = 1, TITLE, USER, NOTICE, PEER };

API struct Session* session_open(void) { return calloc(1, sizeof(struct Session)); }
API void session_close(struct Session* session) { free(session); }

API int32_t session_set(struct Session* session, int32_t option, ...) {
    va_list arguments;
    va_start(arguments, option);
    int32_t result = 0;
    switch (option) {
        case LIMIT: session->limit = va_arg(arguments, long); break;
        case TITLE: strncpy(session->title, va_arg(arguments, const char*), sizeof session->title - 1); break;
        case USER: session->user = va_arg(arguments, void*); break;
        case NOTICE: session->notice = va_arg(arguments, Notice); break;
        case PEER: result = va_arg(arguments, struct Session*) == session; break;
        default: result = -1; break;
    }
    va_end(arguments);
    return result;
}

/* What the notice answers; -1 where there is none, -2 beyond the limit. */
API int32_t session_fire(struct Session* session, int32_t n) {
    if (n > session->limit) { return -2; }
    return session->notice == NULL ? -1 : session->notice(session->title, session->user, n);
}

/*
 * Writes to what it is passed: i int32_t, d double, l long, p pointer, S a Spot, T two of them, b bytes
 * ("abc"), a three int32_t, s two strings, which change places. Null is passed over.
 */
API int32_t change(const char* kinds, ...) {
    int32_t changed = 0;
    va_list arguments;
    va_start(arguments, kinds);
    for (const char* kind = kinds; *kind; kind++) {
        void* p = va_arg(arguments, void*);
        if (p == NULL) { continue; }
        changed++;
        struct Spot* spot = p;
        switch (*kind) {
            case 'i': *(int32_t*) p += 1; break;
            case 'd': *(double*) p *= 2; break;
            case 'l': *(long*) p -= 1; break;
            case 'p': *(void**) p = (void*) 0x10; break;
            case 'T': spot[1].x += 10; /* fall through */
            case 'S': spot->x += 1; spot->y *= 2; break;
            case 'b': memcpy(p, "abc", 4); break;
            case 'a': for (int i = 0; i < 3; i++) { ((int32_t*) p)[i] *= 2; } break;
            default: { const char** texts = p; const char* first = texts[0]; texts[0] = texts[1]; texts[1] = first; }
        }
    }
    va_end(arguments);
    return changed;
}

/* As wprintf, into a text that the next call overwrites: there %s is a char *, %ls a wchar_t *. */
API const wchar_t* format_wide(const wchar_t* format, ...) {
    static wchar_t text[256];
    va_list arguments;
    va_start(arguments, format);
    vswprintf(text, sizeof text / sizeof *text, format, arguments);
    va_end(arguments);
    return text;
}
