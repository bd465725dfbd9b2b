#pragma once

#include <QProcess>
#include <QString>

#include <cstdint>
#include <vector>

namespace lathe::test {

/// `lathe serve` as a process of its own, that can be killed and started again at the same port.
class ServeProcess {
  public:
    /// `mark` is a word in the environment of every function's processes.
    ServeProcess(QString project, QString state, QString mark);
    ~ServeProcess();

    std::uint16_t port() const { return m_port; }
    /// Whether it answers within half a minute.
    bool start();
    /// SIGKILL.
    void kill();
    /// SIGTERM, as by a person. Whether it went by itself.
    bool end();
    /// Itself, and all that descend from it: guardian, keeper, inits, runtimes.
    std::vector<pid_t> processes() const;
    /// Processes of functions, whoever started them.
    std::vector<pid_t> functionProcesses() const;
    /// Open descriptors.
    std::size_t descriptors() const;
    /// Control groups that are named after it or an earlier one.
    std::vector<std::string> controlGroups() const;
    QByteArray said() const;

  private:
    QString m_project;
    QString m_state;
    QString m_mark;
    std::uint16_t m_port;
    std::vector<qint64> m_ids;
    QProcess m_process;
};

} // namespace lathe::test
