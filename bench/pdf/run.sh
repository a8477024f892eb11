#!/usr/bin/env bash
# Times one edition's PDF beside WeasyPrint and AsciidoctorJ PDF, whole processes, alternating: the
# document that our typesetter gets, for WeasyPrint with the same style sheet as far as it knows it,
# for AsciidoctorJ PDF converted by pandoc, with the same drawings. Then how time and memory grow
# with the length: the paper's chapters, repeated, which makes a synthetic text. Prints medians,
# ratios and the machine's load.
#   bench/pdf/run.sh [CHAPTERS] [ROUNDS]
# Needs weasyprint, pandoc, qpdf and GNU time (apt-get install weasyprint pandoc qpdf time), and the
# compiled tests (mvn test-compile).
set -euo pipefail
cd "$(dirname "$0")/../.."
chapters=${1:-34}
rounds=${2:-3}
out=target/bench-pdf
mkdir -p "$out"
for program in weasyprint pandoc qpdf /usr/bin/time; do
  command -v "$program" >/dev/null || { echo "install $program" >&2; exit 2; }
done
[ -n "${BAIPI_CLASSES:-}" ] || mvn -o -q -B dependency:build-classpath -Dmdep.outputFile="$out/classpath" >&2
classes=${BAIPI_CLASSES:-target/test-classes:target/classes:$(cat "$out/classpath")}
# The compiler and collector that the command line runs with.
ours() { java ${heap:--Xmx512m} -XX:TieredStopAtLevel=1 -XX:+UseParallelGC -Djava.awt.headless=true -cp "$classes" io.baipi.pdf.PdfBench "$@"; }

if [ ! -d "$out/asciidoctorj" ]; then
  mkdir -p "$out/asciidoctorj"
  cat >"$out/asciidoctorj/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>bench</groupId><artifactId>bench</artifactId><version>1</version>
<dependencies>
<dependency><groupId>org.asciidoctor</groupId><artifactId>asciidoctorj-pdf</artifactId><version>2.3.23</version></dependency>
<dependency><groupId>org.asciidoctor</groupId><artifactId>asciidoctorj</artifactId><version>3.0.1</version></dependency>
</dependencies></project>
POM
  (cd "$out/asciidoctorj" && mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >&2)
fi

pages() { qpdf --show-npages "$1" 2>/dev/null || true; }
# timed NAME COMMAND...: appends name, seconds and peak in MB.
timed() {
  local name=$1 status=0
  shift
  /usr/bin/time -f "%e %M" -o "$out/time" "$@" >"$out/$name.log" 2>&1 || status=$?
  awk -v n="$name" -v s="$status" 'END {printf "%s %.2f %d %d\n", n, $1, $2 / 1024, s}' "$out/time" | tee -a "$out/times"
}
export -f ours
export classes

export heap=-Xmx512m
: >"$out/times"
# About 50, 100, 200 and 400 pages.
for many in 10 21 38 76; do
  heap=-Xmx1g ours html "$many" "$out/grow.html" >/dev/null
  timed "growth-$many" bash -c "heap=-Xmx512m ours pdf $out/grow.html $out/grow.pdf"
  echo "growth-$many pages $(pages "$out/grow.pdf")" 
done

heap=-Xmx1g ours html "$chapters" "$out/book.html" >/dev/null
python3 bench/pdf/peers.py "$out/book.html" "$out" "$PWD"
for _ in $(seq "$rounds"); do
  echo "load $(cut -d' ' -f1-3 /proc/loadavg)"
  timed ours bash -c "heap=-Xmx512m ours pdf $out/book.html $out/ours.pdf"
  timed weasyprint weasyprint -q "$out/weasyprint.html" "$out/weasyprint.pdf"
  timed asciidoctorj java -Djava.awt.headless=true -cp "$out/asciidoctorj/lib/*" \
    bench/pdf/Adoc.java "$out/book.adoc" "$out/asciidoctorj.pdf"
done
echo "pages: ours $(pages "$out/ours.pdf"), weasyprint $(pages "$out/weasyprint.pdf"), asciidoctorj $(pages "$out/asciidoctorj.pdf")"

python3 - "$out/times" <<'PYTHON'
import statistics
import sys

times = {}
for line in open(sys.argv[1], encoding="utf-8"):
    name, seconds, peak, status = line.split()
    times.setdefault(name, []).append((float(seconds), int(peak), int(status)))
medians = {name: statistics.median(t for t, _, _ in all) for name, all in times.items()}
for name, median in medians.items():
    failed = any(status for _, _, status in times[name])
    print(f"median {name:14} {median:8.1f} s, peak {max(p for _, p, _ in times[name])} MB" + (" FAILED" if failed else ""))
for peer in ("weasyprint", "asciidoctorj"):
    print(f"ours / {peer}: {medians['ours'] / medians[peer]:.2f}")
PYTHON
