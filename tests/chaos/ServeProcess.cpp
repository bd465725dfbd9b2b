#include "tests/chaos/ServeProcess.h"

#include "engine/http/Client.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <map>

namespace lathe::test {

namespace {

namespace fs = std::filesystem;

std::uint16_t freePort() {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    ::bind(socket, reinterpret_cast<const sockaddr*>(&address), size);
    ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
    ::close(socket);
    return ntohs(address.sin_port);
}

std::vector<pid_t> everyProcess() {
    std::vector<pid_t> all;
    for (const QString& name : QDir{"/proc"}.entryList(QDir::Dirs)) {
        bool isNumber = false;
        if (const int id = name.toInt(&isNumber); isNumber)
            all.push_back(id);
    }
    return all;
}

QByteArray fileOf(pid_t process, const char* name) {
    QFile file{QStringLiteral("/proc/%1/%2").arg(process).arg(QLatin1String{name})};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

pid_t parentOf(pid_t process) {
    const QByteArray stat = fileOf(process, "stat");
    // The name, in parentheses, may hold anything.
    return stat.mid(stat.lastIndexOf(')') + 4).split(' ').value(0).toInt();
}

} // namespace

ServeProcess::ServeProcess(QString project, QString state, QString mark)
    : m_project{std::move(project)}
    , m_state{std::move(state)}
    , m_mark{std::move(mark)}
    , m_port{freePort()} {
    m_process.setProcessChannelMode(QProcess::MergedChannels);
}

ServeProcess::~ServeProcess() {
    kill();
}

bool ServeProcess::start() {
    m_process.setWorkingDirectory(m_project);
    m_process.start(
        qEnvironmentVariable("LATHE_BIN") + "/lathe",
        {"serve", "--state", m_state, "--port", QString::number(m_port), "--retry-speed", "60"});
    if (!m_process.waitForStarted())
        return false;
    m_ids.push_back(m_process.processId());
    return QTest::qWaitFor(
        [this] {
            http::Request request;
            request.method = "GET";
            request.target = "/2015-03-31/functions/";
            const auto answer = http::exchange("127.0.0.1", m_port, request, Milliseconds{500});
            return answer && answer->status == 200;
        },
        30'000);
}

void ServeProcess::kill() {
    m_process.kill();
    m_process.waitForFinished();
}

bool ServeProcess::end() {
    m_process.terminate();
    return m_process.waitForFinished(20'000) && m_process.exitStatus() == QProcess::NormalExit;
}

std::vector<pid_t> ServeProcess::processes() const {
    if (m_process.state() != QProcess::Running || m_process.processId() <= 0)
        return {};
    std::multimap<pid_t, pid_t> children;
    for (const pid_t process : everyProcess())
        children.emplace(parentOf(process), process);
    std::vector<pid_t> found{static_cast<pid_t>(m_process.processId())};
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto [begin, end] = children.equal_range(found[i]);
        std::transform(begin, end, std::back_inserter(found),
                       [](const auto& entry) { return entry.second; });
    }
    return found;
}

std::vector<pid_t> ServeProcess::functionProcesses() const {
    std::vector<pid_t> found;
    for (const pid_t process : everyProcess()) {
        if (fileOf(process, "environ").contains(m_mark.toUtf8()))
            found.push_back(process);
    }
    return found;
}

std::size_t ServeProcess::descriptors() const {
    const QString folder = QStringLiteral("/proc/%1/fd").arg(m_process.processId());
    return static_cast<std::size_t>(
        QDir{folder}.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot).size());
}

std::vector<std::string> ServeProcess::controlGroups() const {
    std::vector<std::string> found;
    std::error_code ignored;
    fs::recursive_directory_iterator walk{"/sys/fs/cgroup",
                                          fs::directory_options::skip_permission_denied, ignored};
    for (; walk != fs::recursive_directory_iterator{}; walk.increment(ignored)) {
        if (!walk->is_directory(ignored))
            continue;
        const std::string name = walk->path().filename();
        if (std::any_of(m_ids.begin(), m_ids.end(), [&](qint64 id) {
                return name.starts_with("lathe-" + std::to_string(id) + "-");
            }))
            found.push_back(walk->path());
    }
    return found;
}

QByteArray ServeProcess::said() const {
    return const_cast<QProcess&>(m_process).readAll();
}

} // namespace lathe::test
