/* The library that all peers call. */
#include <stdint.h>

typedef struct {
    double x, y;
} Point;

typedef struct {
    int value;
} Counter;

typedef int (*Operation)(int, int);

int add(int a, int b);
double mix(int a, int64_t b, double c, float d, int8_t e, uint16_t f, uint8_t g, int h);
int text_length(const char *text);
const char *version(void);
char *copy_text(const char *text);
void free_text(char *text);
double distance(const Point *a, const Point *b);
Point add_points(Point a, Point b);
int sum(const int *values, int count);
int sum_bytes(const uint8_t *bytes, int count);
void negate(int *values, int count);
int apply(Operation operation, int a, int b);
int fail(int code);
void size(int *width, int *height);
Counter *open_counter(int value);
int use_counter(const Counter *counter);
void close_counter(Counter *counter);
