#!/usr/bin/env bash
# Times the collecting of raw rows: ten million rows of Parquet into 1,247 units against DuckDB
# running the same statement alone (medians of five, alternating; the ratio must be at most 1.3),
# and a CSV file of more than 1 GB with its peak of memory.
#   bench/collect/run.sh [FOLDER]      FOLDER takes about 2 GB (default: target/bench-collect)
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=${1:-target/bench-collect}
mkdir -p "$folder"
command -v /usr/bin/time >/dev/null || { echo "install GNU time (apt-get install time)" >&2; exit 2; }

mvn -o -q -B -Dspotless.check.skip=true test-compile dependency:build-classpath \
  -Dmdep.outputFile="$folder/classpath" >/dev/null
bench() {
  /usr/bin/time -f "%e s wall, %M KB peak" java -Xmx256m -Djava.awt.headless=true \
    -cp "target/test-classes:target/classes:$(cat "$folder/classpath")" \
    io.baipi.model.collect.CollectBench "$@"
}

if [ ! -f "$folder/raw/responses.parquet" ]; then
  echo "making 10,000,000 rows of Parquet"
  bench make "$folder" 10000000 parquet
fi
echo "ten million rows, Parquet"
bench time "$folder"
if [ ! -f "$folder/raw/responses.csv" ]; then
  echo "making CSV"
  bench make "$folder" 9500000 csv
fi
echo "CSV of $(du -m "$folder/raw/responses.csv" | cut -f1) MB"
bench once "$folder"
