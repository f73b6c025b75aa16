/* JNI by hand, for io.ekkogen.benchmarks.peer.JniPeer. */
#include "bench.h"

#include <errno.h>
#include <jni.h>

#define NATIVE(type, name) JNIEXPORT type JNICALL Java_io_ekkogen_benchmarks_peer_JniPeer_##name

static jfieldID point_x, point_y;
static jmethodID operation_apply;

NATIVE(void, initialize)(JNIEnv *env, jclass self, jclass point, jclass operation) {
    (void)self;
    point_x = (*env)->GetFieldID(env, point, "x", "D");
    point_y = (*env)->GetFieldID(env, point, "y", "D");
    operation_apply = (*env)->GetMethodID(env, operation, "applyAsInt", "(II)I");
}

NATIVE(jint, add0)(JNIEnv *env, jclass self, jint a, jint b) {
    (void)env, (void)self;
    return add(a, b);
}

NATIVE(jdouble, mix0)(JNIEnv *env, jclass self, jint a, jlong b, jdouble c, jfloat d, jbyte e, jshort f, jbyte g,
    jint h) {
    (void)env, (void)self;
    return mix(a, b, c, d, e, (uint16_t)f, (uint8_t)g, h);
}

NATIVE(jint, textLength)(JNIEnv *env, jclass self, jstring text) {
    (void)self;
    const char *chars = (*env)->GetStringUTFChars(env, text, NULL);
    if (chars == NULL)
        return 0;
    jint length = text_length(chars);
    (*env)->ReleaseStringUTFChars(env, text, chars);
    return length;
}

NATIVE(jstring, version)(JNIEnv *env, jclass self) {
    (void)self;
    return (*env)->NewStringUTF(env, version());
}

NATIVE(jstring, copyText)(JNIEnv *env, jclass self, jstring text) {
    (void)self;
    const char *chars = (*env)->GetStringUTFChars(env, text, NULL);
    if (chars == NULL)
        return NULL;
    char *copy = copy_text(chars);
    (*env)->ReleaseStringUTFChars(env, text, chars);
    jstring result = (*env)->NewStringUTF(env, copy);
    free_text(copy);
    return result;
}

static Point read_point(JNIEnv *env, jobject point) {
    return (Point){(*env)->GetDoubleField(env, point, point_x), (*env)->GetDoubleField(env, point, point_y)};
}

NATIVE(jdouble, distance)(JNIEnv *env, jclass self, jobject a, jobject b) {
    (void)self;
    Point from = read_point(env, a), to = read_point(env, b);
    return distance(&from, &to);
}

/* Values of structures as JNI code usually passes them: fields in, an array out. */
NATIVE(void, addPoints)(JNIEnv *env, jclass self, jdouble ax, jdouble ay, jdouble bx, jdouble by, jdoubleArray result) {
    (void)self;
    Point sum = add_points((Point){ax, ay}, (Point){bx, by});
    (*env)->SetDoubleArrayRegion(env, result, 0, 2, (double[]){sum.x, sum.y});
}

NATIVE(jint, sum)(JNIEnv *env, jclass self, jintArray values) {
    (void)self;
    jint *elements = (*env)->GetIntArrayElements(env, values, NULL);
    if (elements == NULL)
        return 0;
    jint total = sum(elements, (*env)->GetArrayLength(env, values));
    (*env)->ReleaseIntArrayElements(env, values, elements, JNI_ABORT);
    return total;
}

NATIVE(jint, sumBytes)(JNIEnv *env, jclass self, jbyteArray bytes) {
    (void)self;
    jbyte *elements = (*env)->GetByteArrayElements(env, bytes, NULL);
    if (elements == NULL)
        return 0;
    jint total = sum_bytes((uint8_t *)elements, (*env)->GetArrayLength(env, bytes));
    (*env)->ReleaseByteArrayElements(env, bytes, elements, JNI_ABORT);
    return total;
}

NATIVE(jint, sumDirect)(JNIEnv *env, jclass self, jobject values, jint count) {
    (void)self;
    return sum((*env)->GetDirectBufferAddress(env, values), count);
}

NATIVE(jint, sumBytesDirect)(JNIEnv *env, jclass self, jobject bytes, jint count) {
    (void)self;
    return sum_bytes((*env)->GetDirectBufferAddress(env, bytes), count);
}

NATIVE(jint, sumCritical)(JNIEnv *env, jclass self, jintArray values) {
    (void)self;
    jint count = (*env)->GetArrayLength(env, values);
    jint *elements = (*env)->GetPrimitiveArrayCritical(env, values, NULL);
    if (elements == NULL)
        return 0;
    jint total = sum(elements, count);
    (*env)->ReleasePrimitiveArrayCritical(env, values, elements, JNI_ABORT);
    return total;
}

NATIVE(jint, sumBytesCritical)(JNIEnv *env, jclass self, jbyteArray bytes) {
    (void)self;
    jint count = (*env)->GetArrayLength(env, bytes);
    jbyte *elements = (*env)->GetPrimitiveArrayCritical(env, bytes, NULL);
    if (elements == NULL)
        return 0;
    jint total = sum_bytes((uint8_t *)elements, count);
    (*env)->ReleasePrimitiveArrayCritical(env, bytes, elements, JNI_ABORT);
    return total;
}

NATIVE(void, negate)(JNIEnv *env, jclass self, jintArray values) {
    (void)self;
    jint *elements = (*env)->GetIntArrayElements(env, values, NULL);
    if (elements == NULL)
        return;
    negate(elements, (*env)->GetArrayLength(env, values));
    (*env)->ReleaseIntArrayElements(env, values, elements, 0);
}

/* What the C function calls; its Java object goes with the thread. */
static _Thread_local struct {
    JNIEnv *env;
    jobject operation;
} callback;

static int call_back(int a, int b) {
    JNIEnv *env = callback.env;
    return (*env)->CallIntMethod(env, callback.operation, operation_apply, a, b);
}

NATIVE(jint, apply)(JNIEnv *env, jclass self, jobject operation, jint a, jint b) {
    (void)self;
    callback.env = env;
    callback.operation = operation;
    return apply(call_back, a, b);
}

NATIVE(jint, fail)(JNIEnv *env, jclass self, jint code) {
    (void)env, (void)self;
    fail(code);
    return errno;
}

NATIVE(void, size)(JNIEnv *env, jclass self, jintArray result) {
    (void)self;
    int sides[2];
    size(&sides[0], &sides[1]);
    (*env)->SetIntArrayRegion(env, result, 0, 2, sides);
}

NATIVE(jlong, openCounter)(JNIEnv *env, jclass self, jint value) {
    (void)env, (void)self;
    return (jlong)(intptr_t)open_counter(value);
}

NATIVE(jint, useCounter)(JNIEnv *env, jclass self, jlong counter) {
    (void)env, (void)self;
    return use_counter((Counter *)(intptr_t)counter);
}

NATIVE(void, closeCounter)(JNIEnv *env, jclass self, jlong counter) {
    (void)env, (void)self;
    close_counter((Counter *)(intptr_t)counter);
}
