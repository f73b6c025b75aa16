#ifndef MATHLIB_H
#define MATHLIB_H

#ifdef _WIN32
    #define MATHLIB_API __declspec(dllexport)
#else
    #define MATHLIB_API __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
extern "C" {
#endif

    MATHLIB_API int add(int a, int b);
    MATHLIB_API const char* get_version(void);

    typedef struct {
        double x;
        double y;
    } Point;

    MATHLIB_API double distance(Point* p1, Point* p2);
    MATHLIB_API void translate_point(Point* point, double dx, double dy);
    MATHLIB_API int sum_array(const int* values, int count);

#ifdef __cplusplus
}
#endif

#endif
