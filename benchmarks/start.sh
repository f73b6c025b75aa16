#!/bin/sh
# CPU time (user and system, least of several runs) of small scripts, beside that of an empty JVM.
# JAVA_HOME chooses the Java. Usage: benchmarks/start.sh [RUNS]
set -eu

runs=${1:-5}
root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Prints the least CPU time of the children's runs in milliseconds.
cpu() {
    for _ in $(seq "$runs"); do
        ("$@" >/dev/null && times) | tail -n 1
    done | awk -F '[ms ]+' '{ ms = ($1 * 60 + $2 + $3 * 60 + $4) * 1000; if (NR == 1 || ms < least) least = ms } END { print int(least) }'
}

report() {
    awk -v name="$1" -v ms="$2" -v empty="$empty" \
        'BEGIN { printf "%-40s %5d ms %6.1f x\n", name, ms, ms / empty }'
}

cat >"$work/Empty.java" <<'JAVA'
public class Empty {
  public static void main(String[] arguments) {}
}
JAVA
"${java}c" -d "$work" "$work/Empty.java"

echo "console.log('hello');" >"$work/hello.mjs"
cp "$root/samples/mathlib/mathlib.ekko.json" "$work"
cp "$root"/native-fixtures/target/classes/META-INF/native/*/*mathlib.* "$work"
printf "import { add } from 'native:mathlib';\nconsole.log(add(5, 3));\n" >"$work/native.mjs"
mkdir "$work/large"
cp "$work"/*mathlib.* "$work/large"
awk 'BEGIN {
    print "{ \"library\": { \"linux\": { \"x64\": \"libmathlib.so\", \"arm64\": \"libmathlib.so\" },"
    print "\"darwin\": { \"x64\": \"libmathlib.dylib\", \"arm64\": \"libmathlib.dylib\" } }, \"exports\": {"
    for (i = 0; i < 1700; i++) {
        printf "%s\"add%d\": { \"entryPoint\": \"add\", \"returns\": \"int\", \"parameters\": [", i ? "," : "", i
        print "{ \"name\": \"a\", \"type\": \"int\" }, { \"name\": \"b\", \"type\": \"int\" }] }"
    }
    print "} }"
}' >"$work/large/mathlib.ekko.json"
printf "import { add7 } from 'native:mathlib';\nconsole.log(add7(5, 3));\n" >"$work/large/large.mjs"

for script in hello.mjs native.mjs large/large.mjs; do
    "$root/ekkogen" run "$work/$script" >/dev/null # compiles the mapping, and makes the archive
done
# The clock of `times` has steps of 10 ms, so one empty JVM is too short for it.
ten_empty() {
    for _ in $(seq 10); do "$java" -cp "$work" Empty; done
}
empty=$(($(cpu ten_empty) / 10))
report "empty JVM" "$empty"
report "a script" "$(cpu "$root/ekkogen" run "$work/hello.mjs")"
report "a script with a native library" "$(cpu "$root/ekkogen" run "$work/native.mjs")"
report "a library of 1,700 functions" "$(cpu "$root/ekkogen" run "$work/large/large.mjs")"
