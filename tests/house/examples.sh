#!/usr/bin/env bash
# examples.sh TOOL INCLUDE FOLDER COMPILER [SECOND]: the examples of all cards
# hold; a second compiler reads them.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

tool=$1 include=$2 folder=$3
shift 3

mkdir -p "$folder"
"$tool" cards --examples >"$folder/examples.cpp"
set_strict "$1"
"$1" "${strict[@]}" -I"$include" "$folder/examples.cpp" -o "$folder/examples"
"$folder/examples"
echo "the examples of all cards hold with $1"
if [[ -n ${2:-} ]]; then
    set_strict "$2"
    "$2" "${strict[@]}" -I"$include" -fsyntax-only "$folder/examples.cpp"
    echo "they are read by $2"
fi
