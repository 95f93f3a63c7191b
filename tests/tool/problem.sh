#!/usr/bin/env bash
# problem.sh PROGRAM COMPILER NAME: a problem is judged as its folder says: the
# solution passes, starter and mistakes fail, what is slow is right but slow.
# With TENET_SEEDS=30 by so many seeds, and 50 times while all cores are busy.
set -euo pipefail

seeds=1 runs=1
if ((${TENET_SEEDS:-0} >= 30)); then seeds=$TENET_SEEDS runs=50; fi
exec "$1" problems "$3" --compiler "$2" --seeds "$seeds" --runs "$runs"
