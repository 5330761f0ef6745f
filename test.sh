#!/usr/bin/env bash
# All the set-up for the tests, and the tests themselves; what is given goes to the test run:
#   ./test.sh --filter-class '*ScoringTests'
# Without arguments the quick benchmarks run too, and count as one test more.
# The last line is "N passed, M failed", with ", K skipped" after it if there were any.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1

readonly output=TradeMonitor.Tests/bin/Debug/net10.0
readonly results=$PWD/TestResults

stop() { # says why no test ran
    echo "$1" >&2
    echo "0 passed, 1 failed"
    exit 1
}

quietly() { # runs, and shows what it said only if it failed
    local said
    said=$("$@" 2>&1) || { echo "$said" >&2; return 1; }
}

browser_on_path() {
    local name
    for name in chromium google-chrome google-chrome-stable chromium-browser; do
        # Some systems put a stand-in there that only names the package to install.
        if "$name" --version >/dev/null 2>&1; then command -v "$name"; return; fi
    done
    return 1
}

install_from_debian() { # one package of the distribution
    command -v apt-get >/dev/null || return 1
    local as=()
    if [ "$(id -u)" -ne 0 ]; then sudo -n true 2>/dev/null || return 1; as=(sudo -n); fi
    echo "Installing the distribution's $1."
    quietly "${as[@]}" apt-get -qq update &&
        quietly "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$1"
}

install_from_playwright() {
    echo "Installing Playwright's chromium."
    local with=()
    [ "$(id -u)" -ne 0 ] || with=(--with-deps)
    quietly node "$output/.playwright/package/cli.js" install "${with[@]}" chromium
}

find_browser() { # leaves CHROMIUM unset for Playwright's own
    if [ -n "${CHROMIUM:-}" ]; then
        "$CHROMIUM" --version >/dev/null 2>&1 || stop "CHROMIUM is set to $CHROMIUM, which does not start."
    elif CHROMIUM=$(browser_on_path) || { install_from_debian chromium && CHROMIUM=$(browser_on_path); }; then
        export CHROMIUM
    else
        unset CHROMIUM
        install_from_playwright || stop "The browser tests need a Chromium and none could be installed: install one, or set CHROMIUM to its path."
    fi
}

find_rsvg() { # tests that need it are skipped without
    command -v rsvg-convert >/dev/null || install_from_debian librsvg2-bin || true
}

count() { # an attribute of the report's assembly
    sed -n 's/.*<assembly [^>]*[[:space:]]'"$1"'="\([0-9]*\)".*/\1/p' "$report" | head -n 1
}

dotnet --version >/dev/null 2>&1 || stop "The .NET 10 SDK was not found: install it from https://dotnet.microsoft.com/download/dotnet/10.0."
{ node --version && npm --version; } >/dev/null 2>&1 || stop "Node.js with npm was not found: install Node.js 20 or newer from https://nodejs.org."
dotnet build TradeMonitor.sln --verbosity quiet || stop "The build failed: no test ran."
find_browser
find_rsvg

report=$results/tests.xml
rm -f "$report"
code=0
dotnet test --project TradeMonitor.Tests --no-build --results-directory "$results" \
    --report-xunit-xml --report-xunit-xml-filename tests.xml "$@" || code=$?
[ -s "$report" ] || stop "The test run ended with exit code $code and left no report."

passed=$(count passed) failed=$(($(count failed) + $(count errors))) skipped=$(count skipped)
if [ "$skipped" -gt 0 ]; then
    echo "Skipped:"
    { cat "$report"; echo; } | sed 's/<test /\n<test /g' |
        sed -nE '/result="Skip"/s/.* name="([^"]*)".*<reason>(<!\[CDATA\[)?([^]<]*).*/  \1: \3/p' |
        sed 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&amp;/\&/g'
fi
if [ $((passed + failed)) -eq 0 ]; then
    echo "No test ran." >&2
    code=1
elif [ "$code" -ne 0 ] && [ "$failed" -eq 0 ]; then
    echo "All tests passed, but the test run ended with exit code $code." >&2
    failed=1
fi
if [ $# -eq 0 ]; then
    echo "Quick benchmarks:"
    if dotnet TradeMonitor.Benchmarks/bin/Debug/net10.0/TradeMonitor.Benchmarks.dll quick; then
        passed=$((passed + 1))
    else
        echo "A benchmark has missed its limit (TradeMonitor.Benchmarks/README.md)." >&2
        failed=$((failed + 1))
    fi
fi
[ "$failed" -eq 0 ] || code=1
echo "$passed passed, $failed failed$([ "$skipped" -eq 0 ] || echo ", $skipped skipped")"
exit "$code"
