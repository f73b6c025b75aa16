/* Structures inside structures, arrays inside them, and text. */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct { double x, y; } Point;
typedef struct { Point start, end; uint16_t dashes[4]; int32_t color; } Line;
typedef struct { int8_t tag; Line line; float weight; } Deep;
typedef struct { char name[8]; uint8_t age; char code[3]; } Badge;
typedef struct { Point corners[3]; int32_t count; } Shape;
typedef struct {
    int8_t small[3];
    int64_t big[2];
    float floats[2];
    bool flags[3];
    int32_t answers[2];
    long longs[2];
    size_t sizes[2];
    wchar_t letters[3];
    void* pointers[2];
    int32_t colors[2];
} Arrays;
typedef struct { const char* name; const char* title; const wchar_t* wide; const char* tags[2]; } Person;
typedef struct { Person person; int32_t salary; } Employee;
