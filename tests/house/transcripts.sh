#!/usr/bin/env bash
# transcripts.sh TOOL COMPILER [renew]: the console blocks of the pages show what
# their commands print, and the plots of README.md are what they draw; renew
# writes both as they should be. After "$ cat FILE" stands what the file holds,
# as an editor left it before, if one was called; a first line "..." stands for
# all that a command says on standard error.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

tool=$1 compiler=$2 renew=${3:-}
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pages=(problems/README.md README.md)
export EDITOR='rm -f'
unset TENET_LAWS TENET_COMMAND COLUMNS
export XDG_STATE_HOME=$work/state

# What README.md calls by its usual name is the compiler of this build.
g++() { command "$compiler" "$@"; }

# Prints what COMMAND prints; EXPECTED is what README.md has it print.
replay() {
    local command=$1 expected=$2 file
    cd "$work/shell"
    if [[ $command == 'cat '* ]]; then
        file=${command#cat }
        [[ -e $file ]] || printf '%s' "$expected" >"$file"
    fi
    if [[ $expected == ...$'\n'* ]]; then
        eval "$command" 2>"$work/err" >"$work/out" || true
        [[ ! -s $work/err ]] || echo ...
        cat "$work/out"
    else
        eval "$command" 2>&1 || true
    fi
}

# fresh PAGE: with every console block as it should be, each page's commands
# in a folder of its own.
fresh() {
    rm -rf "$work/shell"
    mkdir "$work/shell"
    ln -s "$(realpath "$tool")" "$work/shell/tenet"
    local line block='' command='' expected=''
    while IFS= read -r line; do
        if [[ -n $block && ($line == '```' || $line == '$ '*) ]]; then
            [[ -z $command ]] || (replay "$command" "$expected")
            command='' expected=''
        fi
        if [[ $command == *[\\\|] ]]; then
            command+=$'\n'${line#>}
        elif [[ -n $command ]]; then
            expected+=$line$'\n'
            continue
        fi
        printf '%s\n' "$line"
        case $line in
            '```console') block=yes ;;
            '```') block='' ;;
            '$ '*) [[ -z $block ]] || command=${line#'$ '} ;;
        esac
    done <"$1"
}

failures=0
# is_fresh FILE MADE: whether FILE is what was made just now; renews it.
is_fresh() {
    [[ -e $2 ]] || {
        echo "no command in README.md makes $1"
        failures=$((failures + 1))
        return
    }
    if [[ -n $renew ]]; then
        cmp -s "$1" "$2" || cp "$2" "$1"
    elif ! diff -u --label "$1" --label 'what its commands give' "$1" "$2"; then
        failures=$((failures + 1))
    fi
}

for page in "${pages[@]}"; do
    fresh "$page" >"$work/page" </dev/null
    is_fresh "$page" "$work/page"
done
mapfile -t plots < <(sed -nE 's/.*\]\(([^)]*\.svg)\).*/\1/p' README.md)
for plot in "${plots[@]}"; do
    is_fresh "$plot" "$work/shell/${plot##*/}"
done
if ((failures > 0)); then
    echo "stale; to renew: cd $root && ${BASH_SOURCE[0]} $tool $compiler renew"
    exit 1
fi
echo "${pages[*]} and their plots (${#plots[@]}) are what their commands give"
