#!/usr/bin/env bash
# absent.sh COMPILER: stands for the checks of a compiler that is not here.
echo "skipped: $1 is not installed"
exit 77
