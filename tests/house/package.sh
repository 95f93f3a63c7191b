#!/usr/bin/env bash
# package.sh CMAKE COMPILER SOURCE BUILD FOLDER: a project finds the installed
# tenet, with and without RapidCheck at hand, and can hold tenet as a folder.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

cmake=$1 compiler=$2 source=$3 build=$4 folder=$5

set_strict "$compiler"
rm -rf "$folder"
mkdir -p "$folder"
"$cmake" --install "$build" --prefix "$folder/installed" >"$folder/install.log"

consume() {
    local name=$1
    shift
    echo "a consumer, $name:"
    "$cmake" -G Ninja -S "$source/tests/package" -B "$folder/$name" \
        -DCMAKE_CXX_COMPILER="$compiler" \
        -DCMAKE_CXX_FLAGS="${strict[*]:1}" \
        -DCMAKE_PREFIX_PATH="$folder/installed" "$@"
    "$cmake" --build "$folder/$name" -j 2 --target "$target"
    (cd "$folder/$name" && ctest --output-on-failure -R "$tests" \
        --no-tests=error)
}

target=all tests=.
consume laws
consume entries_only -DWITH_LAWS=OFF \
    -DCMAKE_DISABLE_FIND_PACKAGE_rapidcheck=ON
# Here the laws would be compiled anew: that they can be linked is enough.
target=entries tests=entries
consume subdirectory -DTENET_SOURCE="$source"

# Asked for laws where RapidCheck is absent, the package names it.
if "$cmake" -G Ninja -S "$source/tests/package" -B "$folder/refused" \
    -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_PREFIX_PATH="$folder/installed" \
    -DCMAKE_DISABLE_FIND_PACKAGE_rapidcheck=ON >"$folder/refused.log" 2>&1; then
    echo "the laws were found without RapidCheck"
    exit 1
fi
tr -s '\n ' ' ' <"$folder/refused.log" | grep -q "needs rapidcheck"
