#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <string>

namespace lathe::test {

/// What the SDKs and the command line of AWS read: whoever listens at `endpointUrl`, and keys.
inline QProcessEnvironment clientEnvironment(const std::string& endpointUrl) {
    QProcessEnvironment environment;
    environment.insert("PATH", "/usr/bin:/bin");
    environment.insert("AWS_ENDPOINT_URL", QString::fromStdString(endpointUrl));
    environment.insert("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE");
    environment.insert("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    environment.insert("AWS_DEFAULT_REGION", "us-east-1");
    environment.insert("AWS_REGION", "us-east-1");
    environment.insert("AWS_EC2_METADATA_DISABLED", "true");
    environment.insert("AWS_PAGER", "");
    environment.insert("PYTHONDONTWRITEBYTECODE", "1");
    return environment;
}

/// What a client printed, to both its outputs, and whether it ended with 0 within a minute.
struct ClientRun {
    bool succeeded = false;
    QString output;
};

inline ClientRun runClient(const QString& program, const QStringList& arguments,
                           const QProcessEnvironment& environment) {
    QProcess client;
    client.setProcessChannelMode(QProcess::MergedChannels);
    client.setProcessEnvironment(environment);
    client.start(program, arguments);
    if (!client.waitForFinished(60'000)) {
        client.kill();
        client.waitForFinished();
        return {false, "no end in time\n" + QString::fromUtf8(client.readAll())};
    }
    return {client.exitStatus() == QProcess::NormalExit && client.exitCode() == 0,
            QString::fromUtf8(client.readAll())};
}

/// The program of that name below clients/.
inline QString clientFile(const QString& name) {
    return QStringLiteral(LATHE_TEST_DATA "/../integration/clients/") + name;
}

} // namespace lathe::test
