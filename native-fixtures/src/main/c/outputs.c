/* Functions that return their results through parameters. */
#include "outputs.h"

API void area(int32_t* width, int32_t* height) {
    *width += 640;
    *height += 480;
}

API int32_t divide(int32_t a, int32_t b, int32_t* quotient, int32_t* remainder) {
    if (b == 0) { return 33; }
    *quotient = a / b;
    *remainder = a % b;
    return 0;
}

API _Bool parse_digit(char text, uint32_t* value) {
    *value = (uint32_t) (text - '0');
    return text >= '0' && text <= '9';
}

/* Returns how many of the numbers are even, and their sum by pointer. */
API int32_t even_sum(const int32_t* values, int32_t count, int64_t* sum) {
    int32_t even = 0;
    for (int32_t i = 0; i < count; i++) {
        if (values[i] % 2 == 0) {
            even++;
            *sum += values[i];
        }
    }
    return even;
}

API void minimum_and_maximum(const int32_t* values, int32_t count, int32_t* smallest, int32_t* largest) {
    *smallest = values[0];
    *largest = values[0];
    for (int32_t i = 1; i < count; i++) {
        *smallest = values[i] < *smallest ? values[i] : *smallest;
        *largest = values[i] > *largest ? values[i] : *largest;
    }
}

/* Adds a step to the counter, and tells whether that is odd. */
API void advance(int32_t* counter, int32_t step, _Bool* odd) {
    *counter += step;
    *odd = *counter % 2 != 0;
}

/* As many squares as there is room for. */
API int32_t squares(int32_t* target, int32_t room, int32_t* written) {
    for (*written = 0; *written < room && *written < 3; ++*written) { target[*written] = *written * *written; }
    return 3;
}

API int32_t names(int32_t* result, int32_t* wait, int32_t* class_) {
    *result = 1;
    *wait = 2;
    *class_ = 3;
    return 4;
}
