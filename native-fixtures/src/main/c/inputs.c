/* Pointers to const. The functions whose names begin with scribble_ write there all the same. */
#include "inputs.h"

#define INPUT(name, type) \
    API double sum_##name(const type* v, int32_t n) { \
        double sum = 0; \
        for (int32_t i = 0; i < n; i++) { sum += (double) v[i]; } \
        return sum; \
    } \
    API double scribble_##name(type* v, int32_t n) { \
        double sum = sum_##name(v, n); \
        for (int32_t i = 0; i < n; i++) { v[i] = (type) (v[i] == 0); } \
        return sum; \
    } \
    API type take_##name(const type* value) { return *value; }
INPUT(bool, int32_t)
INPUT(bool8, _Bool)
INPUT(i8, int8_t)
INPUT(u8, uint8_t)
INPUT(i16, int16_t)
INPUT(u16, uint16_t)
INPUT(i32, int32_t)
INPUT(u32, uint32_t)
INPUT(i64, int64_t)
INPUT(u64, uint64_t)
INPUT(c, char)
INPUT(c16, char16_t)
INPUT(wc, wchar_t)
INPUT(l, long)
INPUT(ul, unsigned long)
INPUT(size, size_t)
INPUT(ssize, ptrdiff_t)
INPUT(f32, float)
INPUT(f64, double)

/* As Fortran's, which takes everything by its address. */
API double ddot_(const int32_t* n, const double* x, const int32_t* incx, const double* y, const int32_t* incy) {
    double sum = 0;
    for (int32_t i = 0; i < *n; i++) { sum += x[i * *incx] * y[i * *incy]; }
    return sum;
}

/* y = a x + y. */
API void axpy(int32_t n, double a, const double* x, double* y) {
    for (int32_t i = 0; i < n; i++) { y[i] += a * x[i]; }
}

API uint32_t checksum(const void* data, size_t size) {
    uint32_t sum = 1;
    for (size_t i = 0; i < size; i++) { sum = sum * 31 + ((const unsigned char*) data)[i]; }
    return sum;
}
API uintptr_t address_of(const void* data) { return (uintptr_t) data; }

API int32_t fails(const int32_t* v, int32_t n) { return n > 0 && v[0] < 0 ? v[0] : 0; }
API int32_t area(const Size* size) { return size->width * size->height; }
API int32_t scribble_one(Size* size) {
    int32_t result = area(size);
    size->width = size->height = 0;
    return result;
}
API int32_t areas(const Size* sizes, int32_t n) {
    int32_t sum = 0;
    for (int32_t i = 0; i < n; i++) { sum += area(&sizes[i]); }
    return sum;
}
API int32_t scribble_all(Size* sizes, int32_t n) {
    int32_t result = areas(sizes, n);
    for (int32_t i = 0; i < n; i++) { sizes[i].width = 0; }
    return result;
}
API int32_t pointed_areas(const Size* const* sizes, int32_t n) {
    int32_t sum = 0;
    for (int32_t i = 0; i < n; i++) { sum += sizes[i] ? area(sizes[i]) : 1000; }
    return sum;
}
API int32_t nulls(void* const* pointers, int32_t n) {
    int32_t count = 0;
    for (int32_t i = 0; i < n; i++) { count += pointers[i] == NULL; }
    return count;
}
