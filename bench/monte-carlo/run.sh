#!/usr/bin/env bash
# Times the same Monte Carlo test in plain numpy and in this project, side by side: 1,247 units on 10
# indicators, scored and ranked in 10,000 draws of weights. Prints the medians of five rounds and
# their ratio. Needs python3 with numpy, and the compiled tests (mvn test-compile).
set -euo pipefail
draws=${1:-10000}
rounds=${2:-5}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=$here/../..
path=$(mktemp)
times=$(mktemp)
trap 'rm -f "$path" "$times"' EXIT
(cd "$home" && mvn -o -q -B dependency:build-classpath -Dmdep.outputFile="$path" >&2)
classes=$home/target/test-classes:$home/target/classes:$(cat "$path")

for _ in $(seq "$rounds"); do
  python3 "$here/monte_carlo.py" "$draws"
  java -cp "$classes" io.baipi.model.trust.MonteCarlo "$draws"
  # As the command line runs it: with the first compiler only.
  java -XX:TieredStopAtLevel=1 -cp "$classes" io.baipi.model.trust.MonteCarlo "$draws" | sed 's/^java/java-c1/'
done | tee "$times"

python3 - "$times" <<'PYTHON'
import statistics
import sys

times, sums = {}, {}
for line in open(sys.argv[1], encoding="utf-8"):
    name, seconds, *rest = line.split()
    times.setdefault(name, []).append(float(seconds))
    sums.setdefault(name.split("-")[0], set()).add(tuple(rest))
medians = {name: statistics.median(all) for name, all in times.items()}
for name, median in sorted(medians.items()):
    print(f"median {name:10} {median:.3f} s")
best = min(v for k, v in medians.items() if k.startswith("numpy"))
for name in ("java-1", "java-2", "java-c1-1", "java-c1-2"):
    print(f"best numpy / {name}: {best / medians[name]:.2f}")
print("the same ranks in every Java run:", len(sums["java"]) == 1)
PYTHON
