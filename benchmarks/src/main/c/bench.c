#include "bench.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

int add(int a, int b) {
    return a + b;
}

double mix(int a, int64_t b, double c, float d, int8_t e, uint16_t f, uint8_t g, int h) {
    return a + (double)b + c + d + e + f + g + h;
}

int text_length(const char *text) {
    return (int)strlen(text);
}

const char *version(void) {
    return "version 1.2.3";
}

char *copy_text(const char *text) {
    size_t size = strlen(text) + 1;
    return memcpy(malloc(size), text, size);
}

void free_text(char *text) {
    free(text);
}

double distance(const Point *a, const Point *b) {
    return (b->x - a->x) + (b->y - a->y);
}

Point add_points(Point a, Point b) {
    return (Point){a.x + b.x, a.y + b.y};
}

int sum(const int *values, int count) {
    int total = 0;
    for (int i = 0; i < count; i++)
        total += values[i];
    return total;
}

/* One byte of each cache line, so that passing the array is what costs. */
int sum_bytes(const uint8_t *bytes, int count) {
    int total = 0;
    for (int i = 0; i < count; i += 64)
        total += bytes[i];
    return total;
}

void negate(int *values, int count) {
    for (int i = 0; i < count; i++)
        values[i] = -values[i];
}

int apply(Operation operation, int a, int b) {
    return operation(a, b);
}

int fail(int code) {
    errno = code;
    return -1;
}

void size(int *width, int *height) {
    *width = 640;
    *height = 480;
}

Counter *open_counter(int value) {
    Counter *counter = malloc(sizeof *counter);
    counter->value = value;
    return counter;
}

int use_counter(const Counter *counter) {
    return counter->value;
}

void close_counter(Counter *counter) {
    free(counter);
}
