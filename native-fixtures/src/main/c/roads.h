/* Structures with parts and with pointers. */
#include <stdint.h>
#include <stddef.h>

typedef struct { int32_t x, y; } Mark;
typedef struct { Mark a, b; } Span;
typedef struct Road {
    int32_t length;
    Mark at;
    Span spans[2];
    struct Road* next;
    struct Road* back;
    Mark* current;
    const char* name;
} Road;
typedef union { int64_t number; Mark* mark; Road* road; Mark* marks[1]; const char* text; const wchar_t* wide; } Sign;
typedef struct { Sign sign; int32_t kind; } Post;
