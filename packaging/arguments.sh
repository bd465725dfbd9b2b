# Sourced by packaging/run: what its arguments ask for, by the rules of lathe-workbench and Qt.

# Sets wants_help, wants_version, platform, state and project; each is empty where nothing was said.
read_arguments() {
    wants_help='' wants_version='' platform='' state='' project=''
    while [ $# -gt 0 ]; do
        case $1 in
        -h | --help) wants_help=yes ;;
        -v | --version) wants_version=yes ;;
        --state=*) state=${1#*=} ;;
        --state | -state) state=${2:-} && shift ;;
        -platform | --platform) platform=${2:-} && shift ;;
        -style | -stylesheet | -geometry | -qwindowgeometry | -qwindowtitle | -qwindowicon | -session | \
            -display | -plugin | -platformpluginpath | -platformtheme) shift ;;
        --)
            project=${2:-$project}
            break
            ;;
        -*) ;;
        *) project=$1 ;;
        esac
        shift || break
    done
}
