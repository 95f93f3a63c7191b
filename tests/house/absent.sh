#!/usr/bin/env bash
# absent.sh WHY: stands for checks that cannot run here.
echo "skipped: $*"
exit 77
