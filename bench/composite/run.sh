#!/usr/bin/env bash
# Times scoring and ranking 1,247 units on 20 indicators, warm, in this project and beside it in
# numpy: treated, scaled, weighed, combined, ranked. Prints the median of each in milliseconds.
# Needs python3 with numpy, and the compiled tests (mvn test-compile).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=$here/../..
path=$(mktemp)
trap 'rm -f "$path"' EXIT
(cd "$home" && mvn -o -q -B dependency:build-classpath -Dmdep.outputFile="$path" >&2)
classes=$home/target/test-classes:$home/target/classes:$(cat "$path")
for _ in 1 2 3; do
  python3 "$here/composite.py"
  java -cp "$classes" io.baipi.model.index.ScoreTime
  # As the command line runs it: with the first compiler only.
  java -XX:TieredStopAtLevel=1 -cp "$classes" io.baipi.model.index.ScoreTime | sed 's/^java/java-c1/'
done
