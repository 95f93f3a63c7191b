#!/usr/bin/env bash
# What a second compiler says to sources that it reads and does not compile.
#
#   read.sh read OUTPUT COMPILER ARGUMENT...   leaves OUTPUT, with what it said,
#       and OUTPUT.d, with what it read; never fails
#   read.sh show OUTPUT...   fails if it refused one of them
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

read_source() {
    local output=$1 compiler=$2 status=0
    shift 2
    rm -f "$output.d"
    "$compiler" "$@" -fsyntax-only -MD -MF "$output.d" -MT "$output" \
        >"$output.log" 2>&1 || status=$?
    # Of a source that is refused, some compilers list nothing.
    [[ -s $output.d ]] || echo "$output:" >"$output.d"
    { echo "$status" && cat "$output.log"; } >"$output"
}

show() {
    local output status failed=0
    for output in "$@"; do
        { read -r status && cat; } <"$output"
        ((status == 0)) || failed=1
        echo "${output##*/}: $( ((status)) && echo refused || echo read)"
    done
    return "$failed"
}

case $1 in
    read) read_source "${@:2}" ;;
    show) show "${@:2}" ;;
    *) echo "read.sh: no such step: $1" >&2 && exit 2 ;;
esac
