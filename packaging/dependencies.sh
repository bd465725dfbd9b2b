# Sourced by packaging/run, tests/build and .ci/run: which Debian packages Lathe needs,
# and how to get those that are missing. Works on Debian 12 and later and Ubuntu 24.04 and later; a|b
# means the first of these names that the distribution has.

# Without make, GCC optimises across files in one process: the links take many times as long. The
# JDK compiles the bootstrap of Java functions.
BUILD_PACKAGES=(
    g++ make cmake ninja-build pkg-config ccache mold
    qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    'qt6-svg-dev|libqt6svg6-dev' 'qt6-charts-dev|libqt6charts6-dev' libgl-dev
    'libqt6opengl6-dev|qt6-base-dev' libqscintilla2-qt6-dev
    'libboost1.81-dev|libboost1.83-dev|libboost-dev'
    'libboost-json1.81-dev|libboost-json1.83-dev|libboost-json-dev'
    libfontconfig-dev libsqlite3-dev libfyaml-dev libcbor-dev libpcre2-dev libroaring-dev libgit2-dev
    libfmt-dev libexpected-dev libarchive-dev libssl-dev libtomlplusplus-dev libcli11-dev
    libmimalloc-dev libhowardhinnant-date-dev libpugixml-dev libprotozero-dev duktape-dev
    default-jdk-headless
)
# What functions need to run: the sandbox, the two languages of the samples, and the time zones of
# their schedules.
RUN_PACKAGES=(bubblewrap python3 nodejs tzdata qt6-qpa-plugins libqt6svg6 qt6-translations-l10n
              libqscintilla2-qt6-l10n)
# The last ones build the official runtime client of Node.js, whose sources npm has.
TEST_PACKAGES=(git fonts-dejavu-core ruby python3-debugpy python3-boto3 python3-websocket awscli
               autoconf automake libtool)
# NodeSource's nodejs brings its own npm, which Debian's cannot stand beside.
command -v npm >/dev/null || TEST_PACKAGES+=(npm libnode-dev)
# What compiles C++20 with libstdc++ and has libFuzzer; its sanitizers are libclang-rt-VERSION-dev.
CLANG_PACKAGES=('clang-19|clang-18')
FORMAT_PACKAGES=('clang-format-14|clang-format')

# Prints those of the given packages that are not installed, alternatives resolved.
missing_packages() {
    local entry name
    for entry in "$@"; do
        local found=''
        for name in ${entry//|/ }; do
            if dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null | grep -qx installed; then
                found=installed
                break
            fi
        done
        [ -n "$found" ] && continue
        for name in ${entry//|/ }; do
            if [ -n "$(apt-cache madison "$name" 2>/dev/null)" ]; then
                found=$name
                break
            fi
        done
        printf '%s\n' "${found:-${entry%%|*}}"
    done | sort -u
}

# Installs those of the given packages that are missing. Without the right to install, names them
# and ends with status 2.
install_packages() {
    local missing
    mapfile -t missing < <(missing_packages "$@")
    if [ ${#missing[@]} -eq 0 ]; then
        return 0
    fi
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
            as_root=(sudo)
        else
            printf 'lathe: these packages are missing, and neither root nor sudo is at hand:\n' >&2
            printf 'lathe:   apt-get install %s\n' "${missing[*]}" >&2
            exit 2
        fi
    fi
    if ! command -v apt-get >/dev/null; then
        printf 'lathe: no apt-get here; these Debian packages are needed: %s\n' "${missing[*]}" >&2
        exit 2
    fi
    # The package lists may be older than the names: refresh them, then resolve once more.
    "${as_root[@]}" apt-get update -qq || true
    mapfile -t missing < <(missing_packages "$@")
    printf 'lathe: installing %s\n' "${missing[*]}" >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}
