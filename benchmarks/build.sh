#!/bin/sh
# Compiles libbench, and JNI's code around it, for this machine: OUT/<os>-<arch>/libbench.so. JAVA_HOME has the headers
# of JNI; CC chooses the compiler.
set -eu
out=${1:?usage: build.sh OUTPUT_DIRECTORY}
sources=$(cd "$(dirname "$0")/src/main/c" && pwd)

case $(uname -s) in
    Linux) os=linux suffix=.so origin=-Wl,-rpath,\$ORIGIN identity= ;;
    Darwin) os=darwin suffix=.dylib origin=-Wl,-rpath,@loader_path identity="-install_name @rpath/libbench.dylib" ;;
    *)
        echo "build.sh: the benchmarks are not compiled on $(uname -s)" >&2
        exit 0
        ;;
esac
case $(uname -m) in
    x86_64 | amd64) arch=x64 ;;
    aarch64 | arm64) arch=arm64 ;;
    *) arch=$(uname -m) ;;
esac
directory=$out/$os-$arch
mkdir -p "$directory"
[ -z "$(find "$sources" "$0" -newer "$directory/libbenchjni$suffix" 2>&1)" ] && exit

compile="${CC:-cc} -std=c11 -O2 -Wall -Wextra -Werror -shared -fPIC"
# shellcheck disable=SC2086 # several words
$compile $identity -o "$directory/libbench$suffix" "$sources/bench.c"
# shellcheck disable=SC2086
$compile $origin -I"$JAVA_HOME/include" -I"$JAVA_HOME/include/$os" -o "$directory/libbenchjni$suffix" \
    "$sources/jni.c" -L"$directory" -lbench
