#include "mathlib.h"

#include <math.h>

int add(int a, int b) {
    return (int) ((unsigned) a + (unsigned) b);
}

const char* get_version(void) {
    return "MathLib v1.0.0";
}

double distance(Point* p1, Point* p2) {
    return hypot(p2->x - p1->x, p2->y - p1->y);
}

void translate_point(Point* point, double dx, double dy) {
    point->x += dx;
    point->y += dy;
}

int sum_array(const int* values, int count) {
    unsigned sum = 0;
    for (int i = 0; i < count; i++) {
        sum += (unsigned) values[i];
    }
    return (int) sum;
}
