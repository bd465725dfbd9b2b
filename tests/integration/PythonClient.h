#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace lathe::test {

/// Runs clients/NAME.py, which asks with boto3 (Debian's python3-boto3) whatever listens at
/// `endpointUrl`, and ends with 0 where the answers are what they must be. Gives nothing then, else
/// what it printed.
inline QString runPythonClient(const QString& name, const std::string& endpointUrl,
                               const QStringList& arguments = {}) {
    QProcess client;
    client.setProcessChannelMode(QProcess::MergedChannels);
    QProcessEnvironment environment;
    environment.insert("PATH", "/usr/bin:/bin");
    environment.insert("AWS_ENDPOINT_URL", QString::fromStdString(endpointUrl));
    environment.insert("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE");
    environment.insert("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    environment.insert("AWS_DEFAULT_REGION", "us-east-1");
    environment.insert("AWS_EC2_METADATA_DISABLED", "true");
    environment.insert("PYTHONDONTWRITEBYTECODE", "1");
    client.setProcessEnvironment(environment);
    client.start(
        "/usr/bin/python3",
        QStringList{QStringLiteral(LATHE_TEST_DATA "/../integration/clients/") + name + ".py"} +
            arguments);
    if (!client.waitForFinished(60'000)) {
        client.kill();
        client.waitForFinished();
        return name + ": no end in time\n" + QString::fromUtf8(client.readAll());
    }
    if (client.exitStatus() == QProcess::NormalExit && client.exitCode() == 0)
        return {};
    return name + ":\n" + QString::fromUtf8(client.readAll());
}

} // namespace lathe::test
