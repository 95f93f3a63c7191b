#!/usr/bin/env bash
# examples.sh TOOL INCLUDE FOLDER COMPILER...: the examples of all cards hold.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

tool=$1 include=$2 folder=$3
shift 3

mkdir -p "$folder"
"$tool" cards --examples >"$folder/examples.cpp"
for compiler in "$@"; do
    set_strict "$compiler"
    "$compiler" "${strict[@]}" -I"$include" "$folder/examples.cpp" \
        -o "$folder/examples"
    "$folder/examples"
    echo "the examples of all cards hold with $compiler"
done
