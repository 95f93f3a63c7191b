#!/usr/bin/env bash
# problem.sh PROGRAM COMPILER NAME: a problem is judged as its folder says: the
# solution passes, starter and mistakes fail, what is slow is right but slow.
# With TENET_SEEDS=30 by so many seeds, in all shapes, and ten times while all
# cores are busy.
set -euo pipefail

if ((${TENET_SEEDS:-0} < 30)); then
    exec "$1" problems "$3" --compiler "$2"
fi
"$1" problems "$3" --compiler "$2" --seeds "$TENET_SEEDS" --shapes
"$1" problems "$3" --compiler "$2" --runs 10
