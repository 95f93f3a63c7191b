# shellcheck shell=bash disable=SC2154 # program is set by who sources this
# What the scripts that run the built program share. They are left in an empty
# folder of their own, with a folder in it, and set program.
set -uo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
mkdir folder
export XDG_STATE_HOME=$work/state

failures=0
fail() {
    echo "FAILED: $*"
    failures=$((failures + 1))
}

# run ARGUMENT...: leaves the status, and the outputs in out and err.
run() {
    ran="tenet $*"
    "$program" "$@" >out 2>err </dev/null
    status=$?
}

# Misuse: status 2, one line on standard error that holds the text, no output
# but, with --json, the same as an object.
refuses() {
    local text=$1
    shift
    run "$@"
    ((status == 2)) || fail "$ran: status $status instead of 2"
    if [[ " $* " == *" --json "* ]]; then
        grep -q '^  "error": ' out || fail "$ran: no error in: $(cat out)"
    else
        [[ ! -s out ]] || fail "$ran: wrote to standard output"
    fi
    (($(wc -l <err) == 1)) || fail "$ran: not one line: $(cat err)"
    grep -qF -- "$text" err || fail "$ran: no '$text' in: $(cat err)"
}

# Success: status 0, nothing on standard error, the text in the output.
prints() {
    local text=$1
    shift
    run "$@"
    ((status == 0)) || fail "$ran: status $status instead of 0: $(cat err)"
    [[ ! -s err ]] || fail "$ran: wrote to standard error: $(cat err)"
    grep -qF -- "$text" out || fail "$ran: no '$text' in: $(head -n 5 out)"
}

# The same of JSON, on one line: {"key": [1, 2]}.
prints_json() {
    prints '' "${@:2}"
    tr -s '\n ' ' ' <out | sed 's/\([[{]\) /\1/g; s/ \([]}]\)/\1/g' >line
    grep -qF -- "$1" line || fail "$ran: no '$1' in: $(head -c 500 line)"
}

# A file or stream that is refused must not leave a draft of the output behind.
conclude() {
    [[ -z $(find . -name '.tenet-*') ]] || fail "drafts were left behind"
    ((failures == 0)) && echo "all as it should be"
    exit $((failures > 0))
}
